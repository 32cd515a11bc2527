//! A prefix of characters that are not allowed.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
struct Model {
    #[secret(charset = "A-Za-z0-9", prefix = "sk_live_")]
    value: SecretString,
}

fn main() {}
