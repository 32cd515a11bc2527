//! A class that the charset has nothing of, through constants.
use secret_core::{CharSet, SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
struct Model {
    #[secret(charset = CharSet::DIGIT, require(upper))]
    value: SecretString,
}

fn main() {}
