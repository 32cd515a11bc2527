//! A writer that takes the value itself, for another field.
use secret_core::{SecretString, ValidatedSecret};

fn written<S: serde::Serializer>(count: u8, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_u8(count)
}

#[derive(ValidatedSecret)]
#[secret(derive(Serialize))]
struct Model {
    #[serde(serialize_with = "written")]
    count: u8,
    #[secret]
    value: SecretString,
}

fn main() {}
