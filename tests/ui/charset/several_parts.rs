//! A pattern with an order.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
struct Model {
    #[secret(charset = "[A-Z][a-z]+")]
    value: SecretString,
}

fn main() {}
