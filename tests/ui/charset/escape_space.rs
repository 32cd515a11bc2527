//! White space.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
struct Model {
    #[secret(charset = "a-z\\s")]
    value: SecretString,
}

fn main() {}
