//! A misspelt direction.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
struct Model {
    #[serde(rename(deserialise = "clientSecret"))]
    #[secret]
    value: SecretString,
}

fn main() {}
