//! A model of its own, and yet a rule.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
struct Inner(#[secret] SecretString);

#[derive(ValidatedSecret)]
struct Model {
    #[secret(nested, charset = "a-z")]
    value: Inner,
}

fn main() {}
