//! A number without its key.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
struct Model {
    #[secret(86)]
    value: SecretString,
}

fn main() {}
