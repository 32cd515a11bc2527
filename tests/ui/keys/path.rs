//! A path for a key.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
struct Model {
    #[secret(secret_core::max_len = 86)]
    value: SecretString,
}

fn main() {}
