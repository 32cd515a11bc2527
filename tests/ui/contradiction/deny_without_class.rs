//! A refused value that lacks a class.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
struct Model {
    #[secret(require(lower, digit), deny = ["changeme"])]
    value: SecretString,
}

fn main() {}
