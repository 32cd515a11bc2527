//! A range of one character.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
struct Model {
    #[secret(charset = "a-ax")]
    value: SecretString,
}

fn main() {}
