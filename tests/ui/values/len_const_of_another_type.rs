//! A constant that is no number.
use secret_core::{SecretString, ValidatedSecret};

const LIMIT: u8 = 86;

#[derive(ValidatedSecret)]
struct Model {
    #[secret(max_len = LIMIT)]
    value: SecretString,
}

fn main() {}
