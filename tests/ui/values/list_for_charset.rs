//! A list where one text is wanted.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
struct Model {
    #[secret(charset = ["a-z", "0-9"])]
    value: SecretString,
}

fn main() {}
