//! The derive macro of `secret-core`, which re-exports it: depend on that crate, and read its documentation.
//!
//! A derive goes through four stages, one module each: `attr` reads what was written, `check` decides what it
//! means, `model` is the result, and `expand` writes one impl after the other. Errors of all stages are collected
//! and reported together, beside stub impls, so that one mistake does not cause a second message.
#![forbid(unsafe_code)]

mod check;
mod emit;
mod errors;
mod parse;
mod suggest;

use proc_macro::TokenStream;
use syn::{DeriveInput, parse_macro_input};

/// Makes a struct or enum with secret fields valid when it exists, silent when it is shown and gone when it is dropped.
///
/// The documentation stands where the macro is used from: `secret_core::ValidatedSecret`.
#[proc_macro_derive(ValidatedSecret, attributes(secret, serde))]
pub fn derive_validated_secret(input: TokenStream) -> TokenStream {
    derive(&parse_macro_input!(input as DeriveInput)).into()
}

fn derive(input: &DeriveInput) -> proc_macro2::TokenStream {
    let mut errors = errors::Errors::default();
    if let Some(again) = parse::repeated_derive(input) {
        // All impls are made there.
        errors.on(again, "`ValidatedSecret` is already derived above: remove it here");
        return emit::errors(&errors);
    }
    let model = check::check(parse::Input::new(input), &mut errors);
    if errors.is_empty() { emit::model(&model) } else { emit::beside_errors(&model, &errors) }
}

#[cfg(test)]
mod tests;
