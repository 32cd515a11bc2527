//! A length as a number.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
struct Model {
    #[secret(length = 43)]
    value: SecretString,
}

fn main() {}
