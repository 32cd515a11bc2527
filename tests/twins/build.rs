//! Writes each definition of the corpus twice: for serde's derive, and for ours.

use std::collections::HashSet;
use std::fmt::Write as _;
use std::path::Path;
use std::{env, fs};

#[path = "corpus/mod.rs"]
mod corpus;

use corpus::Definition;

const THEIRS: &str = "#[derive(Debug, ::serde::Serialize, ::serde::Deserialize)]";
const OURS: &str = "#[derive(::secret_core::ValidatedSecret)]\n#[secret(derive(Serialize))]";

fn main() {
    for path in ["build.rs", "corpus", "known.txt"] {
        println!("cargo::rerun-if-changed={path}");
    }
    println!("cargo::rerun-if-env-changed=TWINS_KNOWN");
    let known = env::var("TWINS_KNOWN").unwrap_or_else(|_| "known.txt".to_owned());
    println!("cargo::rerun-if-changed={known}");
    let known = fs::read_to_string(known).unwrap();
    let listed = |kind| -> HashSet<&str> {
        let lines = known.lines().filter_map(|line| line.strip_prefix(kind));
        lines.filter_map(|rest| rest.split_whitespace().next()).collect()
    };
    let (apart, differs) = (listed("apart "), listed("differs "));

    let definitions = corpus::all();
    let mut names = HashSet::new();
    for definition in &definitions {
        assert!(names.insert(definition.name.as_str()), "{} is there twice", definition.name);
    }
    for name in apart.union(&differs) {
        assert!(names.contains(name), "{name} of known.txt is not in the corpus");
    }

    let mut text = String::new();
    let mut list = String::new();
    for definition in definitions.iter().filter(|definition| !apart.contains(definition.name.as_str())) {
        write(&mut text, definition);
        let Definition { name, item, seeds, .. } = definition;
        writeln!(
            list,
            "    Pair {{ name: {name:?}, item: {item:?}, theirs: Twin::of::<{name}::theirs::Whole>(), \
             ours: Twin::of::<{name}::ours::Whole>(), seeds: &{seeds:?}, debug: {}, indices: {} }},",
            prints_alike(&definition.ours),
            !definition.ours.contains("alias =")
        )
        .unwrap();
    }
    writeln!(text, "static PAIRS: &[Pair] = &[\n{list}];").unwrap();
    writeln!(text, "const KNOWN: &[&str] = &{:?};", differs.iter().collect::<Vec<_>>()).unwrap();
    writeln!(text, "const APART: usize = {};", apart.len()).unwrap();
    fs::write(Path::new(&env::var("OUT_DIR").unwrap()).join("pairs.rs"), text).unwrap();
}

fn write(text: &mut String, definition: &Definition) {
    let Definition { name, theirs, ours, root, .. } = definition;
    let theirs = without_marks(&derived(theirs, THEIRS, "Debug, ::serde::Serialize, ::serde::Deserialize"));
    let ours = derived(ours, OURS, "::secret_core::ValidatedSecret");
    let whole = format!("pub enum Whole {{}}\nimpl Root for Whole {{ type Of<'de> = {root}; }}");
    let allow =
        "#[allow(dead_code, unused_imports, unreachable_patterns, non_snake_case, clippy::all, clippy::pedantic)]";
    writeln!(
        text,
        "{allow}\nmod {name} {{\npub mod theirs {{\nuse secret_twins::prelude::*;\nuse secret_twins::prelude::Text as SecretString;\n{theirs}\n{whole}\n}}\n\
         pub mod ours {{\nuse secret_twins::prelude::*;\nuse secret_core::SecretString;\n{ours}\n{whole}\n}}\n}} // end of {name}"
    )
    .unwrap();
}

/// Replaces `$model` and `$model(Clone, ..)`.
fn derived(definition: &str, plain: &str, path: &str) -> String {
    let mut text = String::new();
    let mut rest = definition;
    while let Some(at) = rest.find("$model") {
        text.push_str(&rest[..at]);
        rest = &rest[at + "$model".len()..];
        text.push_str(plain);
        if let Some(tail) = rest.strip_prefix('(') {
            let (more, tail) = tail.split_once(')').unwrap();
            // The derive's own keys go behind the list of derives.
            let longer = format!("#[derive({path}, {more})]");
            let start = text.len() - plain.len();
            let keys = plain.split_once('\n').map_or("", |(_, keys)| keys);
            text.replace_range(start.., &format!("{longer}\n{keys}"));
            rest = tail;
        }
    }
    text.push_str(rest);
    // All are public, as the trait that names them is.
    let text = text.replace("struct ", "pub struct ").replace("enum ", "pub enum ");
    text.replace("pub pub ", "pub ")
}

/// Whether `Debug` prints the secrets alike once they are redacted.
fn prints_alike(definition: &str) -> bool {
    definition.split("#[secret]").skip(1).all(|rest| {
        let ty = rest.split([',', '}', ')']).next().unwrap();
        ty.rsplit([':', ' ']).find(|word| !word.is_empty()) == Some("SecretString")
    })
}

/// Takes every `#[secret..]` out.
fn without_marks(definition: &str) -> String {
    let mut text = String::new();
    let mut rest = definition;
    while let Some(at) = rest.find("#[secret") {
        text.push_str(&rest[..at]);
        let end = rest[at..].find(']').unwrap();
        rest = &rest[at + end + 1..];
    }
    text.push_str(rest);
    text
}
