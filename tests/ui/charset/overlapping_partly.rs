//! Two ranges that share a part.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
struct Model {
    #[secret(charset = "a-mg-z")]
    value: SecretString,
}

fn main() {}
