//! A function whose error could hold the value.
use secret_core::{SecretString, ValidatedSecret};

fn check(_: &str) -> Result<(), String> {
    Ok(())
}

#[derive(ValidatedSecret)]
struct Model {
    #[secret(with = check)]
    value: SecretString,
}

fn main() {}
