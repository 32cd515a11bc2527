//! Writing through another type.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
#[serde(into = "Other")]
struct Model {
    #[secret]
    value: SecretString,
}

fn main() {}
