//! A parser that gives something else, for another field.
use secret_core::{SecretString, ValidatedSecret};

fn parsed<'de, D: serde::Deserializer<'de>>(deserializer: D) -> Result<u16, D::Error> {
    serde::Deserialize::deserialize(deserializer)
}

#[derive(ValidatedSecret)]
struct Model {
    #[serde(deserialize_with = "parsed")]
    count: u8,
    #[secret]
    value: SecretString,
}

fn main() {}
