//! An impl with a letter wrong.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
#[secret(derive(Serialise))]
struct Model {
    #[secret]
    value: SecretString,
}

fn main() {}
