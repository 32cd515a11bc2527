//! An impl twice.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
#[secret(derive(Eq, Eq))]
struct Model {
    #[secret]
    value: SecretString,
}

fn main() {}
