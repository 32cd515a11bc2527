//! Two limits in parentheses.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
struct Model {
    #[secret(len(min = 8, max = 86))]
    value: SecretString,
}

fn main() {}
