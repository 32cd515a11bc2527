//! An impl that makes no valid secret.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
#[secret(derive(Default))]
struct Model {
    #[secret]
    value: SecretString,
}

fn main() {}
