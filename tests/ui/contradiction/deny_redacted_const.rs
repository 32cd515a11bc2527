//! A refused value that is always refused, through a constant.
use secret_core::{SecretString, ValidatedSecret};

const DENIED: &[&str] = &["***"];

#[derive(ValidatedSecret)]
struct Model {
    #[secret(deny = DENIED)]
    value: SecretString,
}

fn main() {}
