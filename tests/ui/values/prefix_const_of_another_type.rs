//! A constant that is no text.
use secret_core::{SecretString, ValidatedSecret};

const PREFIX: char = 's';

#[derive(ValidatedSecret)]
struct Model {
    #[secret(prefix = PREFIX)]
    value: SecretString,
}

fn main() {}
