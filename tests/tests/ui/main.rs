//! Every mistake that the derive recognises, and everything that the compiler says to it.
//!
//! One file, one mistake. To bless what the compiler says now, all of it or one folder:
//!
//! ```text
//! UI=bless cargo test --workspace --test ui mistakes
//! UI=bless UI_ONLY=keys/ cargo test --workspace --test ui mistakes
//! ```
//!
//! The compiler's own wording differs between its releases; the outputs are those of the release that `.ci/run` uses.

mod compiler;
mod normalize;

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::{env, fs};

use compiler::{Compiler, root};

/// The folder of the corpus, from the root of the workspace.
const CORPUS: &str = "tests/ui";

#[test]
fn mistakes() {
    let only = env::var("UI_ONLY").unwrap_or_default();
    let cases = files("rs").into_iter().filter(|case| case.to_str().unwrap().contains(&only)).collect::<Vec<_>>();
    let bless = env::var("UI").is_ok_and(|wish| wish == "bless");
    let outputs = Compiler::new().outputs_of(&cases);
    let failures = cases.iter().zip(outputs).filter_map(|(case, output)| {
        let blessed = root().join(case).with_extension("stderr");
        match output {
            Ok(output) if bless => {
                fs::write(blessed, output).unwrap();
                None
            }
            output => verdict(output, fs::read_to_string(blessed).ok().as_deref()).err(),
        }
        .map(|failure| format!("{}: {failure}", case.display()))
    });
    let failures = failures.collect::<Vec<_>>();
    assert!(failures.is_empty(), "{} of {} cases\n\n{}", failures.len(), cases.len(), failures.join("\n"));
}

/// Whether the compiler refuses a case, and says what is expected.
fn verdict(output: Result<String, String>, expected: Option<&str>) -> Result<(), String> {
    let output = output?;
    match expected {
        Some(expected) if output == expected => Ok(()),
        Some(expected) => Err(format!("another output\n----- expected\n{expected}----- found\n{output}-----")),
        None => Err(format!("no output to compare with\n----- found\n{output}-----")),
    }
}

/// The harness itself: what compiles, a second error, another place and another text fail.
#[test]
fn a_case_that_says_something_else_is_caught() {
    let case = PathBuf::from(CORPUS).join("keys/arrow.rs");
    let [source, expected] =
        ["rs", "stderr"].map(|end| fs::read_to_string(root().join(&case).with_extension(end)).unwrap());
    let name = "arrow.rs";
    let variants = [
        source.clone(),
        source.replace("max_len => 86", "max_len = 86"),
        source.clone() + "const SECOND: u8 = \"\";\n",
        source.replace("#[derive", "\n#[derive"),
        source.replace("max_len", "min_len"),
    ];
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("ui_control");
    let compiler = Compiler::new();
    let verdicts = variants.iter().enumerate().map(|(at, variant)| {
        let folder = folder.join(at.to_string());
        fs::create_dir_all(&folder).unwrap();
        fs::write(folder.join(name), variant).unwrap();
        let output = compiler.output_of(&folder.join(name));
        let shown = folder.strip_prefix(root()).unwrap_or(&folder);
        let placed = |output: String| output.replace(shown.to_str().unwrap(), "ui/keys");
        verdict(output.map(placed), Some(&expected)).map_err(|error| error.lines().next().unwrap().to_owned())
    });
    let caught = |text: &str| Err(text.to_owned());
    let another = "another output";
    assert_eq!(
        verdicts.collect::<Vec<_>>(),
        [Ok(()), caught("it compiles"), caught(another), caught(another), caught(another)]
    );
    assert_eq!(verdict(Ok(String::new()), None).map_err(|error| error.lines().count()), Err(3));
}

#[test]
fn no_orphans() {
    let [sources, outputs] =
        ["rs", "stderr"].map(|end| files(end).into_iter().map(|file| file.with_extension("")).collect::<BTreeSet<_>>());
    assert_eq!(sources.difference(&outputs).collect::<Vec<_>>(), Vec::<&PathBuf>::new(), "without output");
    assert_eq!(outputs.difference(&sources).collect::<Vec<_>>(), Vec::<&PathBuf>::new(), "without source");
    assert!(sources.len() >= 500, "the corpus has shrunk to {} mistakes", sources.len());
}

/// One mistake, one error; a file with two says so in its first line.
#[test]
fn nothing_cascades() {
    for file in files("stderr") {
        let [output, source] =
            [&file, &file.with_extension("rs")].map(|file| fs::read_to_string(root().join(file)).unwrap());
        let errors = output.lines().filter(|line| line.starts_with("error")).count();
        let several = source.lines().next().unwrap().contains("both are reported");
        assert_eq!(errors > 1, several, "{}: {errors} errors", file.display());
        assert!(errors > 0, "{}: no error", file.display());
        // What a mistake keeps from being used is no second concern.
        assert!(!output.lines().any(|line| line.starts_with("warning")), "{}: a warning", file.display());
    }
}

/// No output tells where it was made.
#[test]
fn no_machine_paths() {
    for file in files("stderr") {
        let text = fs::read_to_string(root().join(&file)).unwrap();
        let found = ["/home/", "/Users/", "/tmp/", &root().display().to_string()].map(|path| text.contains(path));
        assert_eq!(found, [false; 4], "{}", file.display());
    }
}

/// The files of the corpus with one extension, in order, from the root of the workspace. There are no others.
fn files(extension: &str) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for category in entries(Path::new(CORPUS)) {
        for file in entries(&category) {
            let end = file.extension().and_then(|end| end.to_str()).unwrap_or_default();
            assert!(["rs", "stderr"].contains(&end), "{} belongs to no mistake", file.display());
            if end == extension {
                files.push(file);
            }
        }
    }
    files.sort();
    files
}

fn entries(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(root().join(folder)).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    entries.map(|entry| folder.join(entry.unwrap().file_name())).collect()
}
