//! What is to be derived, on a field.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
struct Model {
    #[secret(Serialize)]
    value: SecretString,
}

fn main() {}
