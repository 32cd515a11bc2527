//! A spelling of validator.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
struct Model {
    #[secret(length(equal = 43))]
    value: SecretString,
}

fn main() {}
