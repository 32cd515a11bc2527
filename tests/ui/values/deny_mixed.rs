//! A number among texts.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
struct Model {
    #[secret(deny = ["changeme", 12345678])]
    value: SecretString,
}

fn main() {}
