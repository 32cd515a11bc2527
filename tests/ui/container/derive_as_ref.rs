//! A way to the text in `derive`, as nutype has it.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
#[secret(derive(AsRef))]
struct Model {
    #[secret]
    value: SecretString,
}

fn main() {}
