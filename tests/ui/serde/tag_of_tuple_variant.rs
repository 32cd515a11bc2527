//! A tag where there are no names.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
#[serde(tag = "type")]
enum Model {
    One(#[secret] SecretString, u8),
}

fn main() {}
