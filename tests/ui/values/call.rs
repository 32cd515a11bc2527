//! A call where the path of a function is wanted.
use secret_core::{SecretString, ValidatedSecret};

fn check() {}

#[derive(ValidatedSecret)]
struct Model {
    #[secret(with = check())]
    value: SecretString,
}

fn main() {}
