//! A refused value that is too long anyway.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
struct Model {
    #[secret(deny = ["changeme"], max_len = 4)]
    value: SecretString,
}

fn main() {}
