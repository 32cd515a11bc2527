//! A prefix longer than the whole, through constants.
use secret_core::{SecretString, ValidatedSecret};

const PREFIX: &str = "sk_live_";

#[derive(ValidatedSecret)]
struct Model {
    #[secret(prefix = PREFIX, max_len = 7)]
    value: SecretString,
}

fn main() {}
