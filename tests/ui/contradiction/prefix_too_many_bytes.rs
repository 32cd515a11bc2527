//! A prefix longer than the whole in bytes.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
struct Model {
    #[secret(prefix = "sk_live_", max_bytes = 7)]
    value: SecretString,
}

fn main() {}
