//! A dash for the hyphen.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
struct Model {
    #[secret(charset = "A–Z")]
    value: SecretString,
}

fn main() {}
