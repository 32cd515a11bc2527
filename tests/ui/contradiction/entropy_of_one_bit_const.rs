//! The same through a constant.
use secret_core::{SecretString, ValidatedSecret};

const BITS: u32 = 64;

#[derive(ValidatedSecret)]
struct Model {
    #[secret(charset = "01", min_entropy = BITS)]
    value: SecretString,
}

fn main() {}
