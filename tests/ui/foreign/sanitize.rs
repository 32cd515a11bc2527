//! A spelling of nutype.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
struct Model {
    #[secret(sanitize(trim))]
    value: SecretString,
}

fn main() {}
