//! A range of Rust instead of a class.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
struct Model {
    #[secret(charset = 'a'..='z')]
    value: SecretString,
}

fn main() {}
