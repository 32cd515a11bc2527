//! A range across the cases.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
struct Model {
    #[secret(charset = "A-z")]
    value: SecretString,
}

fn main() {}
