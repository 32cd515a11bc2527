//! Every mistake that the derive knows, and the whole of what the compiler says to it.
//!
//! One file, one mistake. To bless what the compiler says now, and read it before it is committed:
//!
//! ```text
//! TRYBUILD=overwrite cargo test -p secret-tests --test ui mistakes
//! ```

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

const CORPUS: &str = "ui";

#[test]
fn mistakes() {
    // The texts of the compiler's own errors differ between its releases; those here are of the one that the checks run on.
    trybuild::TestCases::new().compile_fail(format!("{CORPUS}/*/*.rs"));
}

#[test]
fn no_orphans() {
    let mut sources = BTreeSet::new();
    let mut outputs = BTreeSet::new();
    for category in entries(Path::new(CORPUS)) {
        for file in entries(&category) {
            let names = match file.extension().and_then(|extension| extension.to_str()) {
                Some("rs") => &mut sources,
                Some("stderr") => &mut outputs,
                _ => panic!("{} belongs to no mistake", file.display()),
            };
            names.insert(file.with_extension(""));
        }
    }
    assert_eq!(sources.difference(&outputs).collect::<Vec<_>>(), Vec::<&std::path::PathBuf>::new(), "without output");
    assert_eq!(outputs.difference(&sources).collect::<Vec<_>>(), Vec::<&std::path::PathBuf>::new(), "without source");
    assert!(sources.len() >= 80, "the corpus has shrunk to {} mistakes", sources.len());
}

/// One mistake, one error; a file with two says so in its first line.
#[test]
fn nothing_cascades() {
    let categories = entries(Path::new(CORPUS)).into_iter().flat_map(|category| entries(&category));
    for file in categories.filter(|file| file.extension().is_some_and(|extension| extension == "stderr")) {
        let [output, source] = [&file, &file.with_extension("rs")].map(|file| fs::read_to_string(file).unwrap());
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
    let categories = entries(Path::new(CORPUS)).into_iter().flat_map(|category| entries(&category));
    for file in categories.filter(|file| file.extension().is_some_and(|extension| extension == "stderr")) {
        let text = fs::read_to_string(&file).unwrap();
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
        let found = ["/home/", "/Users/", "/tmp/", &root.display().to_string()].map(|path| text.contains(path));
        assert_eq!(found, [false; 4], "{}", file.display());
    }
}

fn entries(folder: &Path) -> Vec<std::path::PathBuf> {
    let entries = fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    entries.map(|entry| entry.unwrap().path()).collect()
}
