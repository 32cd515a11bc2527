//! A case that serde does not know.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
#[serde(rename_all = "camel")]
struct Model {
    #[secret]
    value: SecretString,
}

fn main() {}
