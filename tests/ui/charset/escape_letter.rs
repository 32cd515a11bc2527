//! An escape that there is not.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
struct Model {
    #[secret(charset = "\\q")]
    value: SecretString,
}

fn main() {}
