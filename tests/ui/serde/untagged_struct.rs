//! What only an enum can be.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
#[serde(untagged)]
struct Model {
    #[secret]
    value: SecretString,
}

fn main() {}
