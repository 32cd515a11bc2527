//! A key with a letter missing.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
struct Model {
    #[secret(max_ln = 86)]
    value: SecretString,
}

fn main() {}
