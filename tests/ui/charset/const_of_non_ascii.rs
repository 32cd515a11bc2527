//! A set of characters that are not ASCII.
use secret_core::{CharSet, SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
struct Model {
    #[secret(charset = CharSet::from_chars("äöü"))]
    value: SecretString,
}

fn main() {}
