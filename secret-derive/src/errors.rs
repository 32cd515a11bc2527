//! Collects all errors and reports them in source order.

use proc_macro2::{Span, TokenStream};
use quote::ToTokens;
use std::fmt::Display;

#[derive(Default)]
pub struct Errors(Vec<Option<syn::Error>>);

impl Errors {
    /// Reports `message` on `tokens`.
    pub fn on(&mut self, tokens: impl ToTokens, message: impl Display) {
        self.push(syn::Error::new_spanned(tokens, message));
    }

    /// Reports `message` on the span from one token to another.
    pub fn between(&mut self, first: &dyn ToTokens, last: &dyn ToTokens, message: impl Display) {
        self.on(Between(first, last), message);
    }

    /// Reports `message` on a span.
    pub fn at(&mut self, span: Span, message: impl Display) {
        self.push(syn::Error::new(span, message));
    }

    /// Reports a parser's error unchanged.
    pub fn push(&mut self, error: syn::Error) {
        self.0.push(Some(error));
    }

    /// Reports the errors among the parsed items, and returns the rest.
    pub fn keep_valid<T>(&mut self, parsed: impl IntoIterator<Item = syn::Result<T>>) -> Vec<T> {
        parsed.into_iter().filter_map(|one| one.map_err(|error| self.push(error)).ok()).collect()
    }

    /// Records a mistake that the compiler will report, so that no impls are emitted.
    pub fn by_the_compiler(&mut self) {
        self.0.push(None);
    }

    pub fn len(&self) -> usize {
        self.0.len()
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Returns the errors to report.
    pub fn iter(&self) -> impl Iterator<Item = &syn::Error> {
        self.0.iter().flatten()
    }
}

/// Two places, for an error that spans both.
pub struct Between<'a>(pub &'a dyn ToTokens, pub &'a dyn ToTokens);

impl ToTokens for Between<'_> {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        self.0.to_tokens(tokens);
        self.1.to_tokens(tokens);
    }
}
