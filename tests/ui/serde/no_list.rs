//! The attribute alone.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
struct Model {
    #[serde]
    #[secret]
    value: SecretString,
}

fn main() {}
