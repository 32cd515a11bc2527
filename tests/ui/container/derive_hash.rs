//! An impl that would tell of the secret.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
#[secret(derive(Hash))]
struct Model {
    #[secret]
    value: SecretString,
}

fn main() {}
