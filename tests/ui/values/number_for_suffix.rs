//! A number where a text is expected.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
struct Model {
    #[secret(suffix = 1)]
    value: SecretString,
}

fn main() {}
