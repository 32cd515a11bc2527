//! The same of a field that is no secret.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
struct Model {
    #[secret]
    value: SecretString,
    label: &'static str,
}

fn main() {}
