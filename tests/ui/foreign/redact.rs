//! A spelling of crates that redact.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
struct Model {
    #[secret(redact)]
    value: SecretString,
}

fn main() {}
