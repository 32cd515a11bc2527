//! Lengths that exclude each other, and another contradiction: both are reported.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
struct Model {
    #[secret(len = 43, min_len = 8, charset = "a-z", prefix = "SK")]
    value: SecretString,
}

fn main() {}
