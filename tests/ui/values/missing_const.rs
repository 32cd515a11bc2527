//! A constant that there is not.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
struct Model {
    #[secret(max_len = LIMIT)]
    value: SecretString,
}

fn main() {}
