//! A rule on a variant.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
enum Model {
    #[secret(max_len = 86)]
    Token(SecretString),
}

fn main() {}
