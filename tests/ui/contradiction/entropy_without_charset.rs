//! Entropy without a charset to count.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
struct Model {
    #[secret(min_len = 32, min_entropy = 128)]
    value: SecretString,
}

fn main() {}
