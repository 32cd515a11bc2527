//! `#[secret]` on a type parameter.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
struct Model<#[secret] T> {
    #[secret]
    value: SecretString,
    other: T,
}

fn main() {}
