//! Two sets with a sign between them.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
struct Model {
    #[secret(charset = secret_core::CharSet::LOWER | secret_core::CharSet::DIGIT)]
    value: SecretString,
}

fn main() {}
