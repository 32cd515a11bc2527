//! A key in capitals.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
struct Model {
    #[secret(MAX_LEN = 86)]
    value: SecretString,
}

fn main() {}
