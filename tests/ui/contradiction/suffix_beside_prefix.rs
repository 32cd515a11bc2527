//! Prefix and suffix that are longer than the whole.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
struct Model {
    #[secret(prefix = "sk_", suffix = "_v1", max_len = 5)]
    value: SecretString,
}

fn main() {}
