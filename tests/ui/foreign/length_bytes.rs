//! Garde's length in bytes.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
struct Model {
    #[secret(length(bytes, max = 72))]
    value: SecretString,
}

fn main() {}
