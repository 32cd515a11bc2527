//! An attribute that serde does not know.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
enum Model {
    #[serde(renamed = "token")]
    Token(#[secret] SecretString),
}

fn main() {}
