//! A spelling of garde and validator.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
struct Model {
    #[secret(length(min = 8))]
    value: SecretString,
}

fn main() {}
