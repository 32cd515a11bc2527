//! The exact length and a bound.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
struct Model {
    #[secret(len = 43, min_len = 8)]
    value: SecretString,
}

fn main() {}
