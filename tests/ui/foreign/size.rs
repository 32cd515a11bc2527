//! A length under another name.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
struct Model {
    #[secret(size = 43)]
    value: SecretString,
}

fn main() {}
