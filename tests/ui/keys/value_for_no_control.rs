//! A value for a rule that has none.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
struct Model {
    #[secret(no_control = true)]
    value: SecretString,
}

fn main() {}
