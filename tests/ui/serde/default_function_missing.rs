//! A function for the default that there is not.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
struct Model {
    #[serde(default = "nothing")]
    #[secret]
    value: SecretString,
}

fn main() {}
