//! A character twice.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
struct Model {
    #[secret(charset = "aba")]
    value: SecretString,
}

fn main() {}
