//! A function that answers with a `bool`.
use secret_core::{SecretString, ValidatedSecret};

fn check(text: &str) -> bool {
    text.len() > 8
}

#[derive(ValidatedSecret)]
struct Model {
    #[secret(with = check)]
    value: SecretString,
}

fn main() {}
