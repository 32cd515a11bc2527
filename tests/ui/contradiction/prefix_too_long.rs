//! A prefix longer than the whole.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
struct Model {
    #[secret(prefix = "sk_live_", max_len = 7)]
    value: SecretString,
}

fn main() {}
