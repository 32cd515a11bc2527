//! A spelling of serde.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
struct Model {
    #[secret(rename = "clientSecret")]
    value: SecretString,
}

fn main() {}
