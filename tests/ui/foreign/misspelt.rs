//! A key that another crate has, with two letters swapped.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
struct Model {
    #[secret(max_lenght = 86)]
    value: SecretString,
}

fn main() {}
