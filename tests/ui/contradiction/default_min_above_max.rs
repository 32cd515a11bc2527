//! A maximum of nothing.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
struct Model {
    #[secret(max_len = 0)]
    value: SecretString,
}

fn main() {}
