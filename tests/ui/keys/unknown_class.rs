//! `require` of a class that there is not.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
struct Model {
    #[secret(require(upper, digits))]
    value: SecretString,
}

fn main() {}
