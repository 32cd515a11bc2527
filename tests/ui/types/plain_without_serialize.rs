//! A sibling that cannot be serialized.
use secret_core::{SecretString, ValidatedSecret};

#[derive(Debug, serde::Deserialize)]
struct Foreign;

#[derive(ValidatedSecret)]
#[secret(derive(Serialize))]
struct Model {
    #[secret]
    key: SecretString,
    other: Foreign,
}

fn main() {}
