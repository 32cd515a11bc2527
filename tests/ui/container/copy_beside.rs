//! `Copy` beside the derive.
use secret_core::{SecretString, ValidatedSecret};

#[derive(Clone, Copy, ValidatedSecret)]
struct Model<'a> {
    #[secret]
    value: &'a str,
    #[secret]
    other: SecretString,
}

fn main() {}
