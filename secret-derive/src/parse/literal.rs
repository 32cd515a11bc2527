//! Values that are one literal.

use proc_macro2::{Delimiter, Literal, TokenStream, TokenTree};
use syn::{Lit, LitStr};

/// The only token of a value, if it is a literal.
pub fn literal(tokens: &TokenStream) -> Option<Literal> {
    let mut trees = tokens.clone().into_iter();
    match (trees.next(), trees.next()) {
        (Some(TokenTree::Literal(literal)), None) => Some(literal),
        // A literal that comes out of a user's own macro is wrapped once.
        (Some(TokenTree::Group(group)), None) if group.delimiter() == Delimiter::None => self::literal(&group.stream()),
        _ => None,
    }
}

/// The only token of a value, if it is a string literal.
pub fn string(tokens: &TokenStream) -> Option<LitStr> {
    match Lit::new(literal(tokens)?) {
        Lit::Str(text) => Some(text),
        _ => None,
    }
}
