//! A key without a value, misspelt.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
struct Model {
    #[secret(nestde)]
    value: SecretString,
}

fn main() {}
