//! An encoding as a key.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
struct Model {
    #[secret(hex)]
    value: SecretString,
}

fn main() {}
