//! A suffix of characters that are not allowed.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
struct Model {
    #[secret(charset = "A-Za-z0-9", suffix = "_v1")]
    value: SecretString,
}

fn main() {}
