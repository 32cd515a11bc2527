//! A value right behind its key.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
struct Model {
    #[secret(max_len 86)]
    value: SecretString,
}

fn main() {}
