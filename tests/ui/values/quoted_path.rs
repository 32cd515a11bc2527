//! A path in quotes, as in serde.
use secret_core::{SecretString, ValidatedSecret};

fn check(_: &str) -> Result<(), &'static str> {
    Ok(())
}

#[derive(ValidatedSecret)]
struct Model {
    #[secret(with = "check")]
    value: SecretString,
}

fn main() {}
