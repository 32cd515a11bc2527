//! A refused value without the suffix.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
struct Model {
    #[secret(suffix = "_v1", deny = ["changeme"])]
    value: SecretString,
}

fn main() {}
