//! A class that stands alone.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
struct Model {
    #[secret(digit)]
    value: SecretString,
}

fn main() {}
