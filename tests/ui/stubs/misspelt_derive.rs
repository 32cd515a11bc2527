//! What a misspelt name was to derive is there for the rest of the file: one error.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
#[secret(derive(Serialise))]
struct Model {
    #[secret]
    value: SecretString,
}

fn used(model: &Model) -> String {
    serde_json::to_string(model).unwrap()
}

fn main() {}
