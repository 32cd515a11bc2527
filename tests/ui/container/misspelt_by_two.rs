//! An impl with two letters wrong.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
#[secret(derive(Seralise))]
struct Model {
    #[secret]
    value: SecretString,
}

fn main() {}
