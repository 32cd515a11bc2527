//! Alternatives of a regex.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
struct Model {
    #[secret(charset = "a-z|A-Z")]
    value: SecretString,
}

fn main() {}
