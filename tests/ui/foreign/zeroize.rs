//! A spelling of zeroize.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
struct Model {
    #[secret(zeroize)]
    value: SecretString,
}

fn main() {}
