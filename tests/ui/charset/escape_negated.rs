//! A negated class of regexes.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
struct Model {
    #[secret(charset = "\\D")]
    value: SecretString,
}

fn main() {}
