//! A key with two letters wrong.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
struct Model {
    #[secret(chrsett = "a-z")]
    value: SecretString,
}

fn main() {}
