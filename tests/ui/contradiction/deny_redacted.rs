//! A refused value that is always refused.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
struct Model {
    #[secret(deny = ["[REDACTED]"])]
    value: SecretString,
}

fn main() {}
