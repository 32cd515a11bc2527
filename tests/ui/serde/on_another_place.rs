//! An attribute of the type on a field.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
struct Model {
    #[serde(rename_all = "camelCase")]
    #[secret]
    value: SecretString,
}

fn main() {}
