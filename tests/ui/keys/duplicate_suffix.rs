//! A rule with a value twice.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
struct Model {
    #[secret(suffix = "_v1", suffix = "_v2")]
    value: SecretString,
}

fn main() {}
