//! A number in `derive`.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
#[secret(derive(86))]
struct Model {
    #[secret]
    value: SecretString,
}

fn main() {}
