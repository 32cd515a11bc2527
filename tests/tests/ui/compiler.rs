//! Runs `rustc` itself on each case.
//!
//! One run takes a twentieth of a second; most of what a run through cargo takes is cargo's. A file remains a crate of its
//! own: in one crate of many cases, the compiler would print other paths and list the other cases' types as candidates.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::{env, thread};

use serde_json::Value;

use crate::normalize::normalize;

/// The crates that a case may name.
const CRATES: [&str; 4] = ["secret_core", "serde", "serde_json", "zeroize"];

/// What every run has in common: the arguments that lead to the dependencies of this suite.
pub struct Compiler {
    arguments: Vec<String>,
}

/// The root of the workspace. The compiler runs there, since the metadata of the crates have their sources relative to it.
pub fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap()
}

impl Compiler {
    /// Asks cargo for the paths of the dependencies. Nothing is built if all of the workspace was selected, as it is in
    /// `cargo test --workspace`; with another selection, cargo may choose other features.
    pub fn new() -> Self {
        let temporary = Path::new(env!("CARGO_TARGET_TMPDIR"));
        let output = Command::new(env!("CARGO"))
            .args(["test", "--workspace", "--test", "ui", "--no-run", "--offline", "--message-format=json"])
            .args(if cfg!(debug_assertions) { None } else { Some("--release") })
            .arg("--target-dir")
            .arg(temporary.parent().unwrap())
            .current_dir(root())
            .output()
            .unwrap();
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        let messages = String::from_utf8(output.stdout).unwrap();
        let artifacts = messages.lines().map(|line| serde_json::from_str::<Value>(line).unwrap());
        let mut paths: [Option<PathBuf>; CRATES.len()] = Default::default();
        for artifact in artifacts.filter(|message| message["reason"] == "compiler-artifact") {
            let Some(at) = CRATES.iter().position(|name| artifact["target"]["name"] == *name) else { continue };
            let files = artifact["filenames"].as_array().unwrap().iter().filter_map(Value::as_str);
            // The library's metadata; the unit tests of a crate have the name of the crate, but no metadata.
            let metadata = files.map(PathBuf::from).find(|file| file.extension().is_some_and(|end| end == "rmeta"));
            paths[at] = metadata.or(paths[at].take());
        }
        let paths = CRATES.iter().zip(paths).map(|(name, path)| (name, path.unwrap_or_else(|| panic!("no {name}"))));
        let mut arguments = vec!["--edition=2024".to_owned(), "--emit=metadata".into(), "--crate-name=case".into()];
        for (name, path) in paths {
            arguments.push(format!("-Ldependency={}", path.parent().unwrap().display()));
            arguments.push(format!("--extern={name}={}", path.display()));
        }
        Self { arguments }
    }

    /// Everything that the compiler says to a file, in a form that no machine changes. `Err` if it compiles.
    pub fn output_of(&self, case: &Path) -> Result<String, String> {
        static RUNS: AtomicUsize = AtomicUsize::new(0);
        let run = RUNS.fetch_add(1, Ordering::Relaxed);
        let metadata = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("case_{run}.rmeta"));
        let output = Command::new(env::var_os("RUSTC").unwrap_or_else(|| "rustc".into()))
            .args(&self.arguments)
            .arg("-o")
            .arg(&metadata)
            .arg(case)
            .current_dir(root())
            .output()
            .unwrap();
        drop(std::fs::remove_file(metadata));
        let text = normalize(&String::from_utf8(output.stderr).unwrap(), case);
        if output.status.success() { Err(format!("it compiles\n{text}")) } else { Ok(text) }
    }

    /// The outputs of many files, on all cores, in the order of the files.
    pub fn outputs_of(&self, cases: &[PathBuf]) -> Vec<Result<String, String>> {
        let cores = thread::available_parallelism().map_or(1, usize::from);
        let next = AtomicUsize::new(0);
        let work = || {
            let mut outputs = Vec::new();
            while let Some((at, case)) =
                Some(next.fetch_add(1, Ordering::Relaxed)).and_then(|at| Some((at, cases.get(at)?)))
            {
                outputs.push((at, self.output_of(case)));
            }
            outputs
        };
        let mut outputs = thread::scope(|scope| {
            let workers = (0..cores).map(|_| scope.spawn(work)).collect::<Vec<_>>();
            workers.into_iter().flat_map(|worker| worker.join().unwrap()).collect::<Vec<_>>()
        });
        outputs.sort_by_key(|(at, _)| *at);
        outputs.into_iter().map(|(_, output)| output).collect()
    }
}
