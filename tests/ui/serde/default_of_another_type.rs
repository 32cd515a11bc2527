//! A function that gives something else.
use secret_core::{SecretString, ValidatedSecret};

fn empty() -> String {
    String::new()
}

#[derive(ValidatedSecret)]
struct Model {
    #[serde(default = "empty")]
    #[secret]
    value: SecretString,
}

fn main() {}
