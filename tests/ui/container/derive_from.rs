//! A conversion without a check.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
#[secret(derive(From))]
struct Model {
    #[secret]
    value: SecretString,
}

fn main() {}
