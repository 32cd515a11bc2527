//! An exact length of nothing.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
struct Model {
    #[secret(len = 0)]
    value: SecretString,
}

fn main() {}
