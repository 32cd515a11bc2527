//! A number where a class is wanted.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
struct Model {
    #[secret(charset = 86)]
    value: SecretString,
}

fn main() {}
