//! A key with two letters missing.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
struct Model {
    #[secret(min_entrp = 128, charset = "a-z", min_len = 32)]
    value: SecretString,
}

fn main() {}
