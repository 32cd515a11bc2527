//! A spelling of garde.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
struct Model {
    #[secret(inner(length(max = 86)))]
    value: SecretString,
}

fn main() {}
