//! A charset of two, of which one character is guaranteed.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
struct Model {
    #[secret(charset = "01", min_entropy = 64)]
    value: SecretString,
}

fn main() {}
