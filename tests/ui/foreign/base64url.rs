//! Another encoding as a key.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
struct Model {
    #[secret(base64url)]
    value: SecretString,
}

fn main() {}
