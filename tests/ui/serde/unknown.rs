//! An attribute that serde does not know.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
struct Model {
    #[serde(renam = "value")]
    #[secret]
    value: SecretString,
}

fn main() {}
