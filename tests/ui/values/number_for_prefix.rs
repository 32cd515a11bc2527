//! A number where a text is wanted.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
struct Model {
    #[secret(prefix = 7)]
    value: SecretString,
}

fn main() {}
