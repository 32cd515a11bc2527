//! Two answers to what the field is.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
struct Model {
    #[secret(skip, nested)]
    value: SecretString,
}

fn main() {}
