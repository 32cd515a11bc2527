//! A name without quotes.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
struct Model {
    #[serde(rename = clientSecret)]
    #[secret]
    value: SecretString,
}

fn main() {}
