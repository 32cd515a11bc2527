//! Parsing through another type.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
#[serde(from = "Other")]
struct Model {
    #[secret]
    value: SecretString,
}

fn main() {}
