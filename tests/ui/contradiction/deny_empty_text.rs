//! A refused value that is empty.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
struct Model {
    #[secret(deny = [""])]
    value: SecretString,
}

fn main() {}
