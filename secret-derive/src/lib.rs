//! The derive macro of `secret-core`, which re-exports it: depend on that crate, and read its documentation.
//!
//! A derive goes through three stages, one module each: `parse` reads the attributes, `check` builds a model and reports
//! mistakes, and `emit` generates the impls from the model. All errors are reported together, with stub impls, so that one mistake
//! does not cause a second message.
#![forbid(unsafe_code)]

mod check;
mod emit;
mod errors;
mod parse;
mod suggest;

use proc_macro::TokenStream;
use syn::{DeriveInput, parse_macro_input};

/// Derives a struct or enum whose secret fields are validated on parse, redacted in output and wiped on drop.
///
/// Generates parsing, validation, redaction, wiping and, on request, serialization and comparison. The documentation is at
/// `secret_core::ValidatedSecret`, which re-exports the macro.
#[proc_macro_derive(ValidatedSecret, attributes(secret, serde))]
pub fn derive_validated_secret(input: TokenStream) -> TokenStream {
    derive(&parse_macro_input!(input as DeriveInput)).into()
}

fn derive(input: &DeriveInput) -> proc_macro2::TokenStream {
    let mut errors = errors::Errors::default();
    if let Some(repeated) = parse::repeated_derive(input) {
        // The first one generates all impls.
        errors.on(repeated, "`ValidatedSecret` is already derived above: remove it here");
        return emit::errors(&errors);
    }
    let model = check::check(parse::Input::new(input), &mut errors);
    if errors.is_empty() { emit::model(&model) } else { emit::beside_errors(&model, &errors) }
}

#[cfg(test)]
mod tests;
