//! A spelling of validator.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
struct Model {
    #[secret(must_match(other = "other"))]
    value: SecretString,
}

fn main() {}
