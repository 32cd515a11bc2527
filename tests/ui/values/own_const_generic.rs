//! A const parameter of the type in a rule.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
struct Model<const N: usize> {
    #[secret(max_len = N)]
    value: SecretString,
}

fn main() {}
