//! A refused value without the prefix.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
struct Model {
    #[secret(prefix = "sk_", deny = ["changeme"])]
    value: SecretString,
}

fn main() {}
