//! A word where a number is wanted.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
struct Model {
    #[secret(max_len = "many")]
    value: SecretString,
}

fn main() {}
