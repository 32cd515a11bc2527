//! A key without a value twice.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
struct Model {
    #[secret(nested, nested)]
    value: SecretString,
}

fn main() {}
