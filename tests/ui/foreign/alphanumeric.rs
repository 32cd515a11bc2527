//! A spelling of garde.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
struct Model {
    #[secret(alphanumeric)]
    value: SecretString,
}

fn main() {}
