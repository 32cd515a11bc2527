//! A spelling that is obvious and not known here.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
struct Model {
    #[secret(starts_with = "sk_")]
    value: SecretString,
}

fn main() {}
