//! A number in quotes.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
struct Model {
    #[secret(max_len = "86")]
    value: SecretString,
}

fn main() {}
