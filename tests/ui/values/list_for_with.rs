//! A list of functions.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
struct Model {
    #[secret(with = [one, two])]
    value: SecretString,
}

fn main() {}
