//! No text, and yet a rule.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
struct Model {
    #[secret(wipe, min_len = 8)]
    value: SecretString,
}

fn main() {}
