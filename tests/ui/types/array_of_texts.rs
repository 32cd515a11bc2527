//! An array of texts.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
struct Model {
    #[secret(max_len = 8)]
    value: [SecretString; 2],
}

fn main() {}
