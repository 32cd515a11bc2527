//! A negated class in brackets.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
struct Model {
    #[secret(charset = "[^a-z]")]
    value: SecretString,
}

fn main() {}
