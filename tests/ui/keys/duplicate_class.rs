//! `require` of a class twice.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
struct Model {
    #[secret(require(upper, upper))]
    value: SecretString,
}

fn main() {}
