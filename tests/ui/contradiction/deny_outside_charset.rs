//! A refused value that the charset refuses anyway.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
struct Model {
    #[secret(charset = "a-z", deny = ["change-me"])]
    value: SecretString,
}

fn main() {}
