//! A class in quotes.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
struct Model {
    #[secret(require("upper"))]
    value: SecretString,
}

fn main() {}
