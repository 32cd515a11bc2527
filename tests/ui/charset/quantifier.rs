//! A quantifier.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
struct Model {
    #[secret(charset = "a-z{8,64}")]
    value: SecretString,
}

fn main() {}
