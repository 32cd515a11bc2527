//! A spelling of JSON Schema.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
struct Model {
    #[secret(minLength = 8)]
    value: SecretString,
}

fn main() {}
