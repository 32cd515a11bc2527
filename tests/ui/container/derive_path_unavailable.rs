//! The path of an impl that is not there.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
#[secret(derive(schemars::JsonSchema))]
struct Model {
    #[secret]
    value: SecretString,
}

fn main() {}
