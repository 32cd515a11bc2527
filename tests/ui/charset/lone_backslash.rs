//! A backslash at the end.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
struct Model {
    #[secret(charset = "a\\")]
    value: SecretString,
}

fn main() {}
