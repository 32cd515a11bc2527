//! A constant that is no charset.
use secret_core::{SecretString, ValidatedSecret};

const CLASS: &str = "a-z";

#[derive(ValidatedSecret)]
struct Model {
    #[secret(charset = CLASS)]
    value: SecretString,
}

fn main() {}
