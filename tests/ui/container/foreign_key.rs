//! A key of serde on the type.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
#[secret(rename_all = "camelCase")]
struct Model {
    #[secret]
    value: SecretString,
}

fn main() {}
