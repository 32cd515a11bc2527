//! The derive as a function from tokens to tokens: what it says to every mistake of `tests/ui`, and what it makes of a model.

mod fields;
mod mistakes;
mod output;
mod parameters;
mod rules;
mod stub_impls;
mod stubs;

use proc_macro2::{Delimiter, TokenStream, TokenTree};
use syn::DeriveInput;

/// The items of a source file that derive `ValidatedSecret`, as the compiler gives them to a macro.
fn models(source: &str) -> Vec<DeriveInput> {
    let tokens = source.parse().unwrap_or_else(|error| panic!("{error}: {source}"));
    let mut models = Vec::new();
    collect(tokens, &mut models);
    models
}

fn collect(tokens: TokenStream, models: &mut Vec<DeriveInput>) {
    let mut item = Vec::<TokenTree>::new();
    let mut derives = false;
    for token in tokens {
        let ends = match &token {
            TokenTree::Punct(punct) => punct.as_char() == ';',
            TokenTree::Group(group) => group.delimiter() == Delimiter::Brace,
            _ => false,
        };
        if !derives && is_our_derive(&token) {
            derives = true;
            item.pop();
            continue;
        }
        item.push(token.clone());
        if ends {
            let item = std::mem::take(&mut item);
            match (std::mem::take(&mut derives), token) {
                (true, _) => models.push(syn::parse2(item.into_iter().collect()).unwrap()),
                (false, TokenTree::Group(inner)) => collect(inner.stream(), models),
                _ => {}
            }
        }
    }
}

/// `[derive(.., ValidatedSecret, ..)]`, which follows a `#`.
fn is_our_derive(token: &TokenTree) -> bool {
    let TokenTree::Group(group) = token else { return false };
    let text = group.to_string();
    group.delimiter() == Delimiter::Bracket && text.starts_with("[derive") && text.contains("ValidatedSecret")
}
