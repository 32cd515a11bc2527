//! A number of another type.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
struct Model {
    #[secret(max_len = 86u8)]
    value: SecretString,
}

fn main() {}
