//! A key that the type does not know.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
#[secret(derives(Eq))]
struct Model {
    #[secret]
    value: SecretString,
}

fn main() {}
