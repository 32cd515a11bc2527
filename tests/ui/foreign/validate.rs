//! A spelling of nutype.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
struct Model {
    #[secret(validate(len_char_max = 86))]
    value: SecretString,
}

fn main() {}
