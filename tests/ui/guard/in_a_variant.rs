//! A field that is named like a secret, and not marked.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
enum Model {
    Login {
        user: String,
        password: String,
    },
    Token(#[secret] SecretString),
}

fn main() {}
