//! A parser of a text, for serde's `deserialize_with` on another field.
use secret_core::{SecretString, ValidatedSecret};

fn parsed(text: &str) -> Result<u8, std::num::ParseIntError> {
    text.parse()
}

#[derive(ValidatedSecret)]
struct Model {
    #[serde(deserialize_with = "parsed")]
    count: u8,
    #[secret]
    value: SecretString,
}

fn main() {}
