//! A policy that is none.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
struct Model {
    #[secret(policy = 86)]
    value: SecretString,
}

fn main() {}
