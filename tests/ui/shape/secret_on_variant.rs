//! `#[secret]` on a variant.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
enum Model {
    #[secret]
    Token(SecretString),
}

fn main() {}
