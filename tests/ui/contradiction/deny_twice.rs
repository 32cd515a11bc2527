//! A refused value twice.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
struct Model {
    #[secret(deny = ["changeme", "secret", "changeme"])]
    value: SecretString,
}

fn main() {}
