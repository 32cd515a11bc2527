//! What belongs to an attribute that cannot be kept.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
struct Model {
    #[serde(getter = "value")]
    #[secret]
    value: SecretString,
}

fn main() {}
