//! A `bool` where a number is wanted.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
struct Model {
    #[secret(max_len = true)]
    value: SecretString,
}

fn main() {}
