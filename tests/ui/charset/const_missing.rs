//! A constant that there is not.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
struct Model {
    #[secret(charset = CLASS)]
    value: SecretString,
}

fn main() {}
