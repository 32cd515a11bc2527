//! An escape of Rust.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
struct Model {
    #[secret(charset = "\\u{41}")]
    value: SecretString,
}

fn main() {}
