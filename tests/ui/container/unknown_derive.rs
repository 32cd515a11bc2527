//! An impl that there is not.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
#[secret(derive(Frobnicate))]
struct Model {
    #[secret]
    value: SecretString,
}

fn main() {}
