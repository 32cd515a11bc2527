//! Two letters in the wrong order.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
struct Model {
    #[secret(prefxi = "sk_")]
    value: SecretString,
}

fn main() {}
