//! A refused value without the prefix, through a constant.
use secret_core::{SecretString, ValidatedSecret};

const PREFIX: &str = "sk_";

#[derive(ValidatedSecret)]
struct Model {
    #[secret(prefix = PREFIX, deny = ["changeme"])]
    value: SecretString,
}

fn main() {}
