//! A value without its key.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
struct Model {
    #[secret("A-Za-z0-9")]
    value: SecretString,
}

fn main() {}
