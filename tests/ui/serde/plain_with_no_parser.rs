//! A module that writes another field and does not parse it.
use secret_core::{SecretString, ValidatedSecret};

mod counts {
    pub fn serialize<S: serde::Serializer>(count: &u8, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_u8(*count)
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
