//! A field that is not parsed, of a type without a default.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
struct Inner(#[secret(max_len = 8)] SecretString);

#[derive(ValidatedSecret)]
struct Model {
    #[serde(skip)]
    #[secret]
    value: Inner,
}

fn main() {}
