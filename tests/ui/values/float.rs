//! A number with a fraction.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
struct Model {
    #[secret(max_len = 8.5)]
    value: SecretString,
}

fn main() {}
