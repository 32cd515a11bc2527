//! A rule on a model, which has its own.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
struct Inner {
    #[secret]
    key: SecretString,
}

#[derive(ValidatedSecret)]
struct Model {
    #[secret(max_len = 8)]
    value: Inner,
}

fn main() {}
