//! A class as a key.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
struct Model {
    #[secret(digits)]
    value: SecretString,
}

fn main() {}
