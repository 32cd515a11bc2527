//! A field that is no secret, of a type that cannot be parsed.
use secret_core::{SecretString, ValidatedSecret};

#[derive(Debug)]
struct Foreign;

#[derive(ValidatedSecret)]
struct Model {
    #[secret]
    value: SecretString,
    other: Foreign,
}

fn main() {}
