//! `transparent` on a struct with names.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
#[serde(transparent)]
struct Model {
    #[secret]
    value: SecretString,
}

fn main() {}
