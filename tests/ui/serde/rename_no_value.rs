//! A name that is missing.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
struct Model {
    #[serde(rename)]
    #[secret]
    value: SecretString,
}

fn main() {}
