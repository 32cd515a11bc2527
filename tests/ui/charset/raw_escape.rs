//! A class of regexes in a raw string.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
struct Model {
    #[secret(charset = r"\d")]
    value: SecretString,
}

fn main() {}
