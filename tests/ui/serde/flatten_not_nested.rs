//! A model that is marked as a text, flattened.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
struct Inner {
    #[secret]
    value: SecretString,
}

#[derive(ValidatedSecret)]
struct Model {
    #[serde(flatten)]
    #[secret]
    inner: Inner,
}

fn main() {}
