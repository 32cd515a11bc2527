//! A class of regexes.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
struct Model {
    #[secret(charset = "\\w-")]
    value: SecretString,
}

fn main() {}
