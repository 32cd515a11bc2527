//! An error type, as nutype has it.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
struct Model {
    #[secret(error = MyError)]
    value: SecretString,
}

fn main() {}
