//! A sign that begins no expression.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
struct Model {
    #[secret(max_len = ?)]
    value: SecretString,
}

fn main() {}
