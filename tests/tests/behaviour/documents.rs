//! What the documents name exists: suites, files, features.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap()
}

fn read(path: &str) -> String {
    fs::read_to_string(root().join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// All that stands between two backticks, outside of blocks of code.
fn quoted(text: &str) -> impl Iterator<Item = &str> {
    let prose = text.split("```").step_by(2);
    prose.flat_map(|prose| prose.split('`').skip(1).step_by(2))
}

/// The features of the manifest, without `default`.
fn features() -> BTreeSet<String> {
    let manifest: toml::Table = read("secret-core/Cargo.toml").parse().unwrap();
    manifest["features"].as_table().unwrap().keys().filter(|name| *name != "default").cloned().collect()
}

/// The first cells of the table that follows a heading.
fn table(text: &str, heading: &str) -> BTreeSet<String> {
    let section = text.split(heading).nth(1).unwrap().split("\n# ").next().unwrap().split("\n## ").next().unwrap();
    section.lines().filter_map(|line| line.strip_prefix("| `")?.split('`').next().map(str::to_owned)).collect()
}

#[test]
fn promises_name_what_shows_them() {
    let security = read("SECURITY.md");
    let rows = security.lines().filter(|line| line.starts_with("| ") && line.contains("**"));
    let evidence = rows.filter_map(|row| row.trim_end_matches(" |").rsplit(" | ").next()).collect::<Vec<_>>();
    assert_eq!(evidence.len(), 6);
    // The last one is about speed, which no test can promise.
    for cell in &evidence[..5] {
        assert!(quoted(cell).any(|name| name.starts_with("tests/")), "{cell}");
    }
}

#[test]
fn files_that_are_named_exist() {
    for document in ["README.md", "SECURITY.md", "CONTRIBUTING.md", "secret-derive/README.md"] {
        let text = read(document);
        let paths = quoted(&text).filter(|name| !name.contains([' ', '{', '=', ':']) && *name != "foo.rs");
        let paths = paths.filter(|name| {
            [".rs", ".md"].iter().any(|end| name.ends_with(end))
                || [".ci/", "tests/"].iter().any(|start| name.starts_with(start))
        });
        for name in paths {
            // A file of the core may be named without its folder.
            let places = [name.to_owned(), format!("secret-core/src/{name}")];
            assert!(places.iter().any(|place| root().join(place).exists()), "{document} names `{name}`");
        }
    }
}

#[test]
fn features_are_documented() {
    assert_eq!(table(&read("README.md"), "## Features"), features());
    let docs = read("secret-core/src/lib.rs")
        .lines()
        .map(|line| line.trim_start_matches("//!").trim_start())
        .fold(String::new(), |text, line| text + line + "\n");
    assert_eq!(table(&docs, "# Features"), features());
}

#[test]
fn the_package_has_its_readme_and_licences() {
    let same = |file: &str, copy: &str| assert!(read(file) == read(copy), "{copy} is not {file}: copy it");
    same("README.md", "secret-core/README.md");
    for package in ["secret-core", "secret-derive"] {
        for licence in ["LICENSE-MIT", "LICENSE-APACHE"] {
            same(licence, &format!("{package}/{licence}"));
        }
    }
}
