//! Two fields of one name.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
struct Model {
    #[secret]
    value: SecretString,
    #[serde(rename = "value")]
    other: u8,
}

fn main() {}
