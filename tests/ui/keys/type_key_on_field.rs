//! A key of the type on a field.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
struct Model {
    #[secret(derive(Eq))]
    value: SecretString,
}

fn main() {}
