//! A module that parses another field and does not write it.
use secret_core::{SecretString, ValidatedSecret};

mod counts {
    pub fn deserialize<'de, D: serde::Deserializer<'de>>(deserializer: D) -> Result<u8, D::Error> {
        serde::Deserialize::deserialize(deserializer)
    }
}

#[derive(ValidatedSecret)]
#[secret(derive(Serialize))]
struct Model {
    #[serde(with = "counts")]
    count: u8,
    #[secret]
    value: SecretString,
}

fn main() {}
