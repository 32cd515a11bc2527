//! A limit written as a comparison.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
struct Model {
    #[secret(len <= 86)]
    value: SecretString,
}

fn main() {}
