//! An impl by its path.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
#[secret(derive(serde::Serialize))]
struct Model {
    #[secret]
    value: SecretString,
}

fn main() {}
