//! Separators.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
struct Model {
    #[secret(charset = "a-z,A-Z,0-9")]
    value: SecretString,
}

fn main() {}
