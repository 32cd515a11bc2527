//! A minimum above the maximum of bytes.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
struct Model {
    #[secret(min_len = 80, max_bytes = 72)]
    value: SecretString,
}

fn main() {}
