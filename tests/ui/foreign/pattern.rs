//! A spelling of garde.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
struct Model {
    #[secret(pattern("[a-z]+"))]
    value: SecretString,
}

fn main() {}
