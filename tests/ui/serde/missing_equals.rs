//! An equals sign that is missing.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
struct Model {
    #[serde(rename "clientSecret")]
    #[secret]
    value: SecretString,
}

fn main() {}
