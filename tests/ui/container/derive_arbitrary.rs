//! An impl that is not there yet.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
#[secret(derive(Arbitrary))]
struct Model {
    #[secret]
    value: SecretString,
}

fn main() {}
