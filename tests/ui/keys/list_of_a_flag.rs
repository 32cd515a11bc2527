//! Parentheses behind a key that has no value.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
struct Model {
    #[secret(wipe(true))]
    value: SecretString,
}

fn main() {}
