//! Brackets right behind a key.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
struct Model {
    #[secret(deny["changeme"])]
    value: SecretString,
}

fn main() {}
