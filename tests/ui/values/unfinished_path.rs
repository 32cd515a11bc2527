//! A path that stops in the middle.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
struct Model {
    #[secret(policy = presets::)]
    value: SecretString,
}

fn main() {}
