//! A spelling of serde_valid.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
struct Model {
    #[secret(max_length = 86)]
    value: SecretString,
}

fn main() {}
