//! A field without a size that is no secret.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
struct Model {
    #[secret]
    value: SecretString,
    label: str,
}

fn main() {}
