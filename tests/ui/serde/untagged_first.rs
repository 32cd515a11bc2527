//! An untagged variant in front of the others.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
enum Model {
    #[serde(untagged)]
    One(#[secret] SecretString),
    Two(#[secret] SecretString),
}

fn main() {}
