//! A message of serde_valid's.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
struct Model {
    #[secret(max_len = 86, message_fn(text))]
    value: SecretString,
}

fn main() {}
