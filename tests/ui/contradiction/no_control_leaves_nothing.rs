//! A charset of control characters only.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
struct Model {
    #[secret(charset = "\\x01-\\x08", no_control)]
    value: SecretString,
}

fn main() {}
