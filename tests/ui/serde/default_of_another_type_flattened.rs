//! A default of another type, where serde's derive parses the fields.
use secret_core::{SecretString, ValidatedSecret};

fn none() -> u8 {
    0
}

#[derive(ValidatedSecret)]
struct Model {
    #[serde(flatten, default = "none")]
    more: std::collections::BTreeMap<String, u8>,
    #[secret]
    value: SecretString,
}

fn main() {}
