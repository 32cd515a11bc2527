//! A list of bytes that are to live as long as the program.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
struct Model {
    #[secret]
    value: SecretString,
    salts: Vec<&'static [u8]>,
}

fn main() {}
