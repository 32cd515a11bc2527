//! A newtype around another, without a rule.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
struct Inner(#[secret(max_len = 8)] SecretString);

#[derive(ValidatedSecret)]
struct Outer(#[secret] Inner);

fn main() {}
