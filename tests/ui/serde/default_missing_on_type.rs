//! A default for the whole that there is not.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
#[serde(default)]
struct Model {
    #[secret]
    value: SecretString,
}

fn main() {}
