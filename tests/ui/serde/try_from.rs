//! Parsing through another type.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
#[serde(try_from = "Other")]
struct Model {
    #[secret]
    value: SecretString,
}

fn main() {}
