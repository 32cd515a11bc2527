//! A default that names no function.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
struct Model {
    #[serde(default = "not a path")]
    #[secret]
    value: SecretString,
}

fn main() {}
