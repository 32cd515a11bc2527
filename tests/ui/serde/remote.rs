//! A foreign type.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
#[serde(remote = "Other")]
struct Model {
    #[secret]
    value: SecretString,
}

fn main() {}
