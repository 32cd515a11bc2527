//! A constant where a name is wanted.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
struct Model {
    #[secret(require(Require::UPPER))]
    value: SecretString,
}

fn main() {}
