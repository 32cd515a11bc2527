//! Bytes that are to live as long as the program.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
struct Model {
    #[secret]
    value: SecretString,
    salt: &'static [u8],
}

fn main() {}
