//! A character that a range holds already.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
struct Model {
    #[secret(charset = "a-zm")]
    value: SecretString,
}

fn main() {}
