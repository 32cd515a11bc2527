//! A key that nothing is near to.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
struct Model {
    #[secret(colour = "red")]
    value: SecretString,
}

fn main() {}
