//! A code with one digit.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
struct Model {
    #[secret(charset = "a-z\\x4")]
    value: SecretString,
}

fn main() {}
