//! A length that no text of the preset has.
use secret_core::{SecretString, ValidatedSecret, presets};

#[derive(ValidatedSecret)]
struct Model {
    #[secret(policy = presets::BASE32, len = 7)]
    value: SecretString,
}

fn main() {}
