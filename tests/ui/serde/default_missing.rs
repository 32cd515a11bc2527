//! A default that the type has not.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
struct Inner(#[secret(max_len = 8)] SecretString);

#[derive(ValidatedSecret)]
struct Model {
    #[serde(default)]
    #[secret]
    value: Inner,
}

fn main() {}
