//! A `char` where a class is wanted.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
struct Model {
    #[secret(charset = 'a')]
    value: SecretString,
}

fn main() {}
