//! Two names.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
struct Model {
    #[serde(rename = "one", rename = "two")]
    #[secret]
    value: SecretString,
}

fn main() {}
