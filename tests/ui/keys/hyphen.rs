//! A key with a hyphen.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
struct Model {
    #[secret(min-len = 8)]
    value: SecretString,
}

fn main() {}
