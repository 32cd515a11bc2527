//! `transparent` on a struct of two fields.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
#[serde(transparent)]
struct Model {
    #[secret]
    value: SecretString,
    label: String,
}

fn main() {}
