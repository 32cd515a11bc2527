//! A range within another.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
struct Model {
    #[secret(charset = "A-Za-zM-P")]
    value: SecretString,
}

fn main() {}
