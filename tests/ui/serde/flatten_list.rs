//! A list, flattened.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
struct Inner {
    #[secret]
    value: SecretString,
}

#[derive(ValidatedSecret)]
struct Model {
    #[serde(flatten)]
    #[secret(nested)]
    inner: Vec<Inner>,
    id: u8,
}

fn main() {}
