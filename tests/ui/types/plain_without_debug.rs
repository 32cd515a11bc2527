//! A field that is no secret, of a type that cannot be printed.
use secret_core::{SecretString, ValidatedSecret};

#[derive(serde::Deserialize)]
struct Foreign;

#[derive(ValidatedSecret)]
struct Model {
    #[secret]
    value: SecretString,
    other: Foreign,
}

fn main() {}
