//! A spelling of garde and validator.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
struct Model {
    #[secret(length(min = 1, max = 86))]
    value: SecretString,
}

fn main() {}
