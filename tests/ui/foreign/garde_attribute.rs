//! An attribute of garde.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
struct Model {
    #[garde(length(max = 86))]
    #[secret]
    value: SecretString,
}

fn main() {}
