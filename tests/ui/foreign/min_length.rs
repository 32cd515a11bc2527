//! A spelling of serde_valid.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
struct Model {
    #[secret(min_length = 1)]
    value: SecretString,
}

fn main() {}
