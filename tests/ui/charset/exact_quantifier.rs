//! A class with the number of characters.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
struct Model {
    #[secret(charset = "[0-9a-f]{64}")]
    value: SecretString,
}

fn main() {}
