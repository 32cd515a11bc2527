//! A limit under another name.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
struct Model {
    #[secret(max_chars = 86)]
    value: SecretString,
}

fn main() {}
