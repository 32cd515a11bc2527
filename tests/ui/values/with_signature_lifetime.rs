//! A function whose text could be the value.
use secret_core::{SecretString, ValidatedSecret};

fn check(text: &str) -> Result<(), &str> {
    if text.len() > 8 { Ok(()) } else { Err(text) }
}

#[derive(ValidatedSecret)]
struct Model {
    #[secret(with = check)]
    value: SecretString,
}

fn main() {}
