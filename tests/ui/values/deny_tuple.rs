//! Another list than one in brackets.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
struct Model {
    #[secret(deny = ("changeme", "secret"))]
    value: SecretString,
}

fn main() {}
