//! The allowed characters under another name.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
struct Model {
    #[secret(allow = "a-z")]
    value: SecretString,
}

fn main() {}
