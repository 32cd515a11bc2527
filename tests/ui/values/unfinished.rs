//! An expression that stops in the middle.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
struct Model {
    #[secret(max_len = 8 *)]
    value: SecretString,
}

fn main() {}
