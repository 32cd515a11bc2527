//! A function that there is not.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
struct Model {
    #[secret(with = chekc)]
    value: SecretString,
}

fn main() {}
