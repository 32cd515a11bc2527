//! A spelling of garde.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
struct Model {
    #[secret(ascii)]
    value: SecretString,
}

fn main() {}
