//! A range from digits to letters.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
struct Model {
    #[secret(charset = "0-z")]
    value: SecretString,
}

fn main() {}
