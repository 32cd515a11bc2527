//! A set of characters that are not ASCII.
use secret_core::{CharSet, SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
struct Model {
    #[secret(charset = CharSet::of("äöü"))]
    value: SecretString,
}

fn main() {}
