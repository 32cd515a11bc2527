//! A field that is named like a secret, and not marked.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
struct Model {
    #[secret]
    value: SecretString,
    password: String,
}

fn main() {}
