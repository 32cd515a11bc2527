//! Parentheses and nothing in them.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
struct Model {
    #[secret()]
    value: SecretString,
}

fn main() {}
