//! A letter in front of the range that holds it.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
struct Model {
    #[secret(charset = "ma-z")]
    value: SecretString,
}

fn main() {}
