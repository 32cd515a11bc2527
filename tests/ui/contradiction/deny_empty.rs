//! An empty list of refused values.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
struct Model {
    #[secret(deny = [])]
    value: SecretString,
}

fn main() {}
