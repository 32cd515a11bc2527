//! A newtype whose policy starts from itself.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
struct Token(#[secret(policy = Token::POLICY, min_len = 8)] SecretString);

fn main() {}
