//! A spelling of nutype.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
struct Model {
    #[secret(not_empty)]
    value: SecretString,
}

fn main() {}
