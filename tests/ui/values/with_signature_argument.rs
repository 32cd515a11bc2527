//! A function that takes something else.
use secret_core::{SecretString, ValidatedSecret};

fn check(_: String) -> Result<(), &'static str> {
    Ok(())
}

#[derive(ValidatedSecret)]
struct Model {
    #[secret(with = check)]
    value: SecretString,
}

fn main() {}
