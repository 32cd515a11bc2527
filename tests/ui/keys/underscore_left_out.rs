//! A key with its underscore left out.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
struct Model {
    #[secret(minlen = 8)]
    value: SecretString,
}

fn main() {}
