//! A spelling of validator.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
struct Model {
    #[secret(regex(path = *RE))]
    value: SecretString,
}

fn main() {}
