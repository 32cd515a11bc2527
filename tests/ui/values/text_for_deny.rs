//! One text where a list is wanted.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
struct Model {
    #[secret(deny = "changeme")]
    value: SecretString,
}

fn main() {}
