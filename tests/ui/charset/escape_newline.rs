//! A line break.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
struct Model {
    #[secret(charset = "a\\n")]
    value: SecretString,
}

fn main() {}
