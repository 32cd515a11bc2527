//! A list in parentheses where one in brackets is wanted.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
struct Model {
    #[secret(deny("changeme", "secret"))]
    value: SecretString,
}

fn main() {}
