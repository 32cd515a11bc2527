//! A word where a number of bits is wanted.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
struct Model {
    #[secret(charset = "a-z", min_entropy = "strong")]
    value: SecretString,
}

fn main() {}
