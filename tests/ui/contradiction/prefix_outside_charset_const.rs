//! A prefix of characters that are not allowed, through constants.
use secret_core::{CharSet, SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
struct Model {
    #[secret(charset = CharSet::ALPHANUMERIC, prefix = "sk_live_")]
    value: SecretString,
}

fn main() {}
