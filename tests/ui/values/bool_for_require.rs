//! A value for a name in a list.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
struct Model {
    #[secret(require(upper = true))]
    value: SecretString,
}

fn main() {}
