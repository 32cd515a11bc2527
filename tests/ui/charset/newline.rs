//! A line break in the literal.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
struct Model {
    #[secret(charset = "a-z\n")]
    value: SecretString,
}

fn main() {}
