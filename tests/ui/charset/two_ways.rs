//! The same character plain and escaped.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
struct Model {
    #[secret(charset = "a-z\\--")]
    value: SecretString,
}

fn main() {}
