//! A minimum above the maximum of bytes, through constants.
use secret_core::{SecretString, ValidatedSecret};

const MIN: usize = 80;

#[derive(ValidatedSecret)]
struct Model {
    #[secret(min_len = MIN, max_bytes = 72)]
    value: SecretString,
}

fn main() {}
