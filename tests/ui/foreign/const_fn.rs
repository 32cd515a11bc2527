//! What nutype needs to be told.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
#[secret(const_fn)]
struct Model {
    #[secret]
    value: SecretString,
}

fn main() {}
