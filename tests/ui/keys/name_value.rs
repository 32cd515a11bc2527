//! A value for `secret` itself.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
struct Model {
    #[secret = "a-z"]
    value: SecretString,
}

fn main() {}
