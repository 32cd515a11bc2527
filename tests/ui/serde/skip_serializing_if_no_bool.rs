//! A question without yes or no, where serde's derive writes the fields.
use secret_core::{SecretString, ValidatedSecret};

fn is_zero(count: &u8) -> Option<()> {
    (*count == 0).then_some(())
}

#[derive(ValidatedSecret)]
#[secret(derive(Serialize))]
#[serde(tag = "kind")]
struct Model {
    #[serde(skip_serializing_if = "is_zero")]
    count: u8,
    #[secret]
    value: SecretString,
}

fn main() {}
