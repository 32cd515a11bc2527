//! An impl of the standard library.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
#[secret(derive(Clone))]
struct Model {
    #[secret]
    value: SecretString,
}

fn main() {}
