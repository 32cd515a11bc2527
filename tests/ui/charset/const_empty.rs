//! An empty set through a constant.
use secret_core::{CharSet, SecretString, ValidatedSecret};

const NONE: CharSet = CharSet::DIGIT.intersection(CharSet::UPPER);

#[derive(ValidatedSecret)]
struct Model {
    #[secret(charset = NONE)]
    value: SecretString,
}

fn main() {}
