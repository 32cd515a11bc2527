//! A default that the type has not, on a field without a secret.
use secret_core::{SecretString, ValidatedSecret};

#[derive(Debug, serde::Deserialize)]
struct Id(u64);

#[derive(ValidatedSecret)]
struct Model {
    #[serde(default)]
    id: Id,
    #[secret]
    value: SecretString,
}

fn main() {}
