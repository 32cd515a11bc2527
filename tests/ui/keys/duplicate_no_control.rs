//! A rule without a value twice.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
struct Model {
    #[secret(no_control, no_control)]
    value: SecretString,
}

fn main() {}
