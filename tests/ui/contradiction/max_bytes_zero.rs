//! A maximum of no bytes.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
struct Model {
    #[secret(max_bytes = 0)]
    value: SecretString,
}

fn main() {}
