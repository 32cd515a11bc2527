//! A field whose alias is the name of another.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
struct Model {
    #[secret]
    value: SecretString,
    #[serde(alias = "value")]
    other: u8,
}

fn main() {}
