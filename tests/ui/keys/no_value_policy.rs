//! A policy without its path.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
struct Model {
    #[secret(policy)]
    value: SecretString,
}

fn main() {}
