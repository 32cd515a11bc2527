//! Two variants of one name.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
enum Model {
    One(#[secret] SecretString),
    #[serde(rename = "One")]
    Two(#[secret] SecretString),
}

fn main() {}
