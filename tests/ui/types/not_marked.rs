//! A field whose type says that it holds a secret, and that is not marked.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
struct Model {
    #[secret]
    value: SecretString,
    other: SecretString,
}

fn main() {}
