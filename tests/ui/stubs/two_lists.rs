//! Two lists are understood as one.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
#[secret(derive(Eq))]
#[secret(derive(Serialize))]
struct Model {
    #[secret]
    value: SecretString,
}

fn used(model: &Model) -> String {
    assert!(model == model);
    serde_json::to_string(model).unwrap()
}

fn main() {}
