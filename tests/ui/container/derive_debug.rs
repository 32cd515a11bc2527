//! An impl that is always there.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
#[secret(derive(Debug))]
struct Model {
    #[secret]
    value: SecretString,
}

fn main() {}
