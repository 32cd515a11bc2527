//! A class of Unicode.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
struct Model {
    #[secret(charset = "\\p{L}")]
    value: SecretString,
}

fn main() {}
