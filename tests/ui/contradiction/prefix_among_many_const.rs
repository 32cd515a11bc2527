//! The same of a prefix.
use secret_core::{SecretString, ValidatedSecret};

const PREFIX: &str = "sk_";

#[derive(ValidatedSecret)]
struct Model {
    #[secret(min_len = 8, max_len = 86, charset = "a-z", prefix = PREFIX)]
    value: SecretString,
}

fn main() {}
