//! A prefix with a control character.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
struct Model {
    #[secret(prefix = "sk\t", no_control)]
    value: SecretString,
}

fn main() {}
