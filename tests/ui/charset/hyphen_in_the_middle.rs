//! A hyphen behind a range.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
struct Model {
    #[secret(charset = "a-z-9")]
    value: SecretString,
}

fn main() {}
