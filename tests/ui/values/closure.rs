//! A closure where the path of a function is wanted.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
struct Model {
    #[secret(with = |text| text.len() > 8)]
    value: SecretString,
}

fn main() {}
