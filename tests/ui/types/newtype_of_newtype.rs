//! A newtype around another.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
struct Inner(#[secret(max_len = 8)] SecretString);

#[derive(ValidatedSecret)]
struct Outer(#[secret(min_len = 2)] Inner);

fn main() {}
