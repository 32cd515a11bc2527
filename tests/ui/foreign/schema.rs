//! Validator's function for a whole type.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
#[secret(schema(function = "check"))]
struct Model {
    #[secret]
    value: SecretString,
}

fn main() {}
