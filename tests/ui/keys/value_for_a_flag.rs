//! A value for a key that has none.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
struct Model {
    #[secret(nested = true)]
    value: SecretString,
}

fn main() {}
