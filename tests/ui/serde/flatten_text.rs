//! A text that is flattened.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
struct Model {
    #[serde(flatten)]
    #[secret]
    value: SecretString,
}

fn main() {}
