//! The mistakes found so far: all of them are reported, in the order in which they stand in the source.

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

    /// Reports `message` on a span.
    pub fn at(&mut self, span: Span, message: impl Display) {
        self.push(syn::Error::new(span, message));
    }

    /// Reports a parser's error as it is.
    pub fn push(&mut self, error: syn::Error) {
        self.0.push(Some(error));
    }

    /// Notes a mistake that the compiler reports of the user's own code, so that nothing is made of it here.
    pub fn by_the_compiler(&mut self) {
        self.0.push(None);
    }

    pub fn len(&self) -> usize {
        self.0.len()
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The expansion, with a `compile_error!` for each mistake in front of it.
    pub fn beside(self, expanded: TokenStream) -> TokenStream {
        let errors = self.0.iter().flatten().map(syn::Error::to_compile_error);
        errors.chain([expanded]).collect()
    }
}
