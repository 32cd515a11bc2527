//! A block that stops in the middle, which only the compiler can parse.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
struct Model {
    #[secret(max_len = { 8 + })]
    value: SecretString,
}

fn main() {}
