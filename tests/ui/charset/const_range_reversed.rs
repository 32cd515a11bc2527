//! A range from high to low.
use secret_core::{CharSet, SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
struct Model {
    #[secret(charset = CharSet::range('z', 'a'))]
    value: SecretString,
}

fn main() {}
