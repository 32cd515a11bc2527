//! No secret, and yet a rule.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
struct Model {
    #[secret(skip, max_len = 86)]
    value: SecretString,
}

fn main() {}
