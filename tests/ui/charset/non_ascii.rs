//! A character that is not ASCII.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
struct Model {
    #[secret(charset = "a-zé")]
    value: SecretString,
}

fn main() {}
