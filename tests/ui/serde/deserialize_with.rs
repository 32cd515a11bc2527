//! A parser of the user's own for a secret.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
struct Model {
    #[serde(deserialize_with = "function")]
    #[secret]
    value: SecretString,
}

fn main() {}
