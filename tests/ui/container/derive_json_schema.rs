//! An impl that is not there yet.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
#[secret(derive(JsonSchema))]
struct Model {
    #[secret]
    value: SecretString,
}

fn main() {}
