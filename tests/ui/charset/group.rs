//! A group, as a regex has it.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
struct Model {
    #[secret(charset = "(a|b)+")]
    value: SecretString,
}

fn main() {}
