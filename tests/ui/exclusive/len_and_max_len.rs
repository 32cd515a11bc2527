//! The exact length and a bound.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
struct Model {
    #[secret(max_len = 86, len = 43)]
    value: SecretString,
}

fn main() {}
