//! A prefix longer than the whole in bytes, through a constant.
use secret_core::{SecretString, ValidatedSecret};

const MAX: usize = 7;

#[derive(ValidatedSecret)]
struct Model {
    #[secret(prefix = "sk_live_", max_bytes = MAX)]
    value: SecretString,
}

fn main() {}
