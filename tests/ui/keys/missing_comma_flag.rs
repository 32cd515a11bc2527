//! No comma behind a key without a value.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
struct Model {
    #[secret(skip wipe)]
    value: SecretString,
}

fn main() {}
