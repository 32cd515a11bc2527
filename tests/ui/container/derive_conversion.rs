//! A conversion in `derive`, as nutype has it.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
#[secret(derive(TryFrom))]
struct Model {
    #[secret]
    value: SecretString,
}

fn main() {}
