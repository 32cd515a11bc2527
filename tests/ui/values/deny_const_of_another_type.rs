//! A constant that is no list of texts.
use secret_core::{SecretString, ValidatedSecret};

const DENIED: &str = "changeme";

#[derive(ValidatedSecret)]
struct Model {
    #[secret(deny = DENIED)]
    value: SecretString,
}

fn main() {}
