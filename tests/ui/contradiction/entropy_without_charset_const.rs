//! Entropy without a charset to count, through a constant.
use secret_core::{SecretString, ValidatedSecret};

const BITS: u32 = 128;

#[derive(ValidatedSecret)]
struct Model {
    #[secret(min_len = 32, min_entropy = BITS)]
    value: SecretString,
}

fn main() {}
