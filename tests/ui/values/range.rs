//! A range where a number is wanted.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
struct Model {
    #[secret(len = 8..=64)]
    value: SecretString,
}

fn main() {}
