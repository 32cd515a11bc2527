//! An impl that would leave copies.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
#[secret(derive(Copy))]
struct Model {
    #[secret]
    value: SecretString,
}

fn main() {}
