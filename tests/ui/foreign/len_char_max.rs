//! A spelling of nutype.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
struct Model {
    #[secret(len_char_max = 64)]
    value: SecretString,
}

fn main() {}
