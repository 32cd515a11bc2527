//! The same key in two attributes.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
struct Model {
    #[secret(max_len = 86)]
    #[secret(max_len = 64)]
    value: SecretString,
}

fn main() {}
