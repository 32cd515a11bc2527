//! A prefix in front of a class.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
struct Model {
    #[secret(charset = "sk_[a-z]+")]
    value: SecretString,
}

fn main() {}
