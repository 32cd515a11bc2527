//! A policy that there is not.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
struct Model {
    #[secret(policy = CLIENT_SECRET)]
    value: SecretString,
}

fn main() {}
