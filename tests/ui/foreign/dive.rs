//! A spelling of garde.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
struct Model {
    #[secret(dive)]
    value: SecretString,
}

fn main() {}
