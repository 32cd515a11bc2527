//! A parser that does not exist, for another field.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
struct Model {
    #[serde(deserialize_with = "passed")]
    count: u8,
    #[secret]
    value: SecretString,
}

fn main() {}
