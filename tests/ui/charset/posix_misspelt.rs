//! A POSIX class that there is not.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
struct Model {
    #[secret(charset = "[:alnun:]")]
    value: SecretString,
}

fn main() {}
