//! Entropy without a minimum length.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
struct Model {
    #[secret(charset = "0-9a-f", max_len = 64, min_entropy = 128)]
    value: SecretString,
}

fn main() {}
