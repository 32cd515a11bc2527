//! A suffix of nothing.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
struct Model {
    #[secret(suffix = "")]
    value: SecretString,
}

fn main() {}
