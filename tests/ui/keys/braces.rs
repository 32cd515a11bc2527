//! Braces instead of parentheses.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
struct Model {
    #[secret(require { upper, digit })]
    value: SecretString,
}

fn main() {}
