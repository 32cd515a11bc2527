//! Every mistake of `tests/ui`: the messages and their places, without the compiler.
//!
//! What the compiler makes of them is held against the same outputs by the suite `ui`.

use std::fs;
use std::path::{Path, PathBuf};

use proc_macro2::{TokenStream, TokenTree};

/// The message, and the line and column where it stands.
pub(super) type Mistake = (String, usize, usize);

/// The errors in an expansion.
pub(super) fn reported(tokens: TokenStream, errors: &mut Vec<Mistake>) {
    let mut tokens = tokens.into_iter().peekable();
    while let Some(token) = tokens.next() {
        match token {
            TokenTree::Ident(ident) if ident == "compile_error" => {
                let Some(TokenTree::Group(group)) = tokens.nth(1) else { panic!("not a macro") };
                let message = syn::parse2::<syn::LitStr>(group.stream()).unwrap();
                // From the one to the other, in whatever order the two stand in the source.
                let start = ident.span().start().min(group.span().start());
                // The compiler prints tokens closer to each other.
                errors.push((message.value().replace(" ;", ";").replace(" ,", ","), start.line, start.column + 1));
            }
            TokenTree::Group(group) => reported(group.stream(), errors),
            _ => {}
        }
    }
}

/// The errors in the compiler's output that bear no code, as those of a macro do.
fn printed(stderr: &str) -> Vec<Mistake> {
    let blocks = stderr.split("\n\n").filter_map(|block| block.strip_prefix("error: "));
    let mistakes = blocks.filter_map(|block| {
        let (message, rest) = block.split_once("\n --> ").or_else(|| block.split_once("\n  --> "))?;
        let mut place = rest.lines().next()?.rsplit(':');
        let (column, line) = (place.next()?.parse().ok()?, place.next()?.parse().ok()?);
        let message = message.lines().map(str::trim_start).collect::<Vec<_>>().join("\n");
        // An attribute of no derive, and a block that does not parse, are the compiler's own concern.
        let its_own = ["cannot find attribute", "expected expression,"].iter().any(|start| message.starts_with(start));
        (!its_own).then_some((message, line, column))
    });
    mistakes.collect()
}

fn entries(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    entries.map(|entry| entry.unwrap().path()).collect()
}

#[test]
fn every_mistake_has_its_message_and_place() {
    let corpus = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/ui");
    let files = entries(&corpus).into_iter().flat_map(|category| entries(&category));
    let mut checked = 0;
    let mut wrong = Vec::new();
    for file in files.filter(|file| file.extension().is_some_and(|extension| extension == "rs")) {
        let source = fs::read_to_string(&file).unwrap();
        let mut found = Vec::new();
        for model in super::models(&source) {
            reported(crate::derive(&model), &mut found);
        }
        let mut expected = printed(&fs::read_to_string(file.with_extension("stderr")).unwrap());
        found.sort();
        expected.sort();
        checked += found.len();
        if found != expected {
            wrong.push(format!("{}\n  found    {found:?}\n  expected {expected:?}", file.display()));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(checked > 150, "{checked} mistakes only");
}
