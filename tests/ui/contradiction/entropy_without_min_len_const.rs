//! Entropy without a minimum length, through a constant.
use secret_core::{CharSet, SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
struct Model {
    #[secret(charset = CharSet::DIGIT, min_entropy = 128)]
    value: SecretString,
}

fn main() {}
