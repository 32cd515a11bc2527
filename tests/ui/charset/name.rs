//! The name of a set in quotes.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
struct Model {
    #[secret(charset = "base64url")]
    value: SecretString,
}

fn main() {}
