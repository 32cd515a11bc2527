//! A spelling of garde and validator.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
struct Model {
    #[secret(range(min = 1))]
    value: SecretString,
}

fn main() {}
