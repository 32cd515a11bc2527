//! A number that no `usize` holds.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
struct Model {
    #[secret(max_len = 99999999999999999999999)]
    value: SecretString,
}

fn main() {}
