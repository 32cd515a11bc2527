//! The same with anchors.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
struct Model {
    #[secret(charset = "^.+$")]
    value: SecretString,
}

fn main() {}
