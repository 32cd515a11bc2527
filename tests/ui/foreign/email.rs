//! A spelling of garde and validator.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
struct Model {
    #[secret(email)]
    value: SecretString,
}

fn main() {}
