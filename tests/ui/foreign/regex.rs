//! A spelling of validator and nutype.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
struct Model {
    #[secret(regex = "^[A-Za-z0-9]+$")]
    value: SecretString,
}

fn main() {}
