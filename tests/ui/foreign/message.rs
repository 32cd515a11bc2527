//! A spelling of validator.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
struct Model {
    #[secret(message = "bad")]
    value: SecretString,
}

fn main() {}
