//! Bytes where a text is wanted.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
struct Model {
    #[secret(prefix = b"sk_")]
    value: SecretString,
}

fn main() {}
