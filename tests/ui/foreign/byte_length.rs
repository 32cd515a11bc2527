//! A spelling of garde.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
struct Model {
    #[secret(byte_length = 64)]
    value: SecretString,
}

fn main() {}
