//! A semicolon between two keys.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
struct Model {
    #[secret(min_len = 8; max_len = 86)]
    value: SecretString,
}

fn main() {}
