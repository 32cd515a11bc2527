//! A sibling that cannot be compared.
use secret_core::{SecretString, ValidatedSecret};

#[derive(Debug, serde::Deserialize)]
struct Foreign;

#[derive(ValidatedSecret)]
#[secret(derive(Eq))]
struct Model {
    #[secret]
    key: SecretString,
    other: Foreign,
}

fn main() {}
