//! Two mistakes that have nothing to do with each other: both are reported.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
struct Model {
    #[secret(max_ln = 86)]
    one: SecretString,
    #[secret(charset = "z-a", prefix = 7)]
    two: SecretString,
    access_token: String,
}

fn main() {}
