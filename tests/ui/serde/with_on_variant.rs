//! A parser of the user's own for a variant.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
enum Model {
    #[serde(with = "module")]
    Token(#[secret] SecretString),
}

fn main() {}
