//! `nested` on a text.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
struct Model {
    #[secret(nested)]
    value: SecretString,
}

fn main() {}
