//! A negative number.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
struct Model {
    #[secret(min_len = -1)]
    value: SecretString,
}

fn main() {}
