//! A class that the charset has nothing of.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
struct Model {
    #[secret(charset = "a-z0-9", require(lower, upper))]
    value: SecretString,
}

fn main() {}
