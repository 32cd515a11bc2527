//! An impl that comes with another.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
#[secret(derive(PartialEq))]
struct Model {
    #[secret]
    value: SecretString,
}

fn main() {}
