//! A spelling of garde and validator.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
struct Model {
    #[secret(contains = "x")]
    value: SecretString,
}

fn main() {}
