//! `Debug` beside the derive.
use secret_core::{SecretString, ValidatedSecret};

#[derive(Debug, ValidatedSecret)]
struct Model {
    #[secret]
    value: SecretString,
}

fn main() {}
