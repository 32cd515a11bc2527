//! A prefix longer than the exact length.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
struct Model {
    #[secret(len = 4, prefix = "sk_live_")]
    value: SecretString,
}

fn main() {}
