//! A question that takes the value itself.
use secret_core::{SecretString, ValidatedSecret};

fn is_zero(count: u8) -> bool {
    count == 0
}

#[derive(ValidatedSecret)]
#[secret(derive(Serialize))]
struct Model {
    #[serde(skip_serializing_if = "is_zero")]
    count: u8,
    #[secret]
    value: SecretString,
}

fn main() {}
