//! An operation on sets.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
struct Model {
    #[secret(charset = "a-z&&b")]
    value: SecretString,
}

fn main() {}
