//! A default that takes something.
use secret_core::{SecretString, ValidatedSecret};

fn from(count: u8) -> u8 {
    count
}

#[derive(ValidatedSecret)]
struct Model {
    #[serde(default = "from")]
    count: u8,
    #[secret]
    value: SecretString,
}

fn main() {}
