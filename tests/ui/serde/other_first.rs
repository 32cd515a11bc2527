//! The variant for all others in front.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
enum Model {
    #[serde(other)]
    One,
    Two(#[secret] SecretString),
}

fn main() {}
