//! A prefix of nothing.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
struct Model {
    #[secret(prefix = "")]
    value: SecretString,
}

fn main() {}
