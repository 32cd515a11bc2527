//! A range from high to low.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
struct Model {
    #[secret(charset = "z-a")]
    value: SecretString,
}

fn main() {}
