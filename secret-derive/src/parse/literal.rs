//! Parses values that are one literal.

use proc_macro2::{Delimiter, Literal, TokenStream, TokenTree};
use syn::{Lit, LitStr};

/// Returns the only token of a value, if it is a literal.
pub fn literal(tokens: &TokenStream) -> Option<Literal> {
    let mut trees = tokens.clone().into_iter();
    match (trees.next(), trees.next()) {
        (Some(TokenTree::Literal(literal)), None) => Some(literal),
        // A literal from a user's macro is wrapped in a group.
        (Some(TokenTree::Group(group)), None) if group.delimiter() == Delimiter::None => self::literal(&group.stream()),
        _ => None,
    }
}

/// Returns the only token of a value, if it is a string literal.
pub fn string(tokens: &TokenStream) -> Option<LitStr> {
    match Lit::new(literal(tokens)?) {
        Lit::Str(text) => Some(text),
        _ => None,
    }
}
