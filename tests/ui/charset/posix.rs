//! A class of POSIX.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
struct Model {
    #[secret(charset = "[:alnum:]")]
    value: SecretString,
}

fn main() {}
