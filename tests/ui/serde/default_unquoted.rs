//! A function without quotes.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
struct Model {
    #[serde(default = empty)]
    #[secret]
    value: SecretString,
}

fn main() {}
