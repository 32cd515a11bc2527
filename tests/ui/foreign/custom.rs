//! A spelling of validator.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
struct Model {
    #[secret(custom(function = "check"))]
    value: SecretString,
}

fn main() {}
