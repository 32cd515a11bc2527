//! The same by another name.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
struct Token(#[secret(policy = Self::POLICY)] SecretString);

fn main() {}
