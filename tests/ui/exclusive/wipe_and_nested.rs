//! Two answers to what the field is.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
struct Model {
    #[secret(nested, wipe)]
    value: SecretString,
}

fn main() {}
