//! A case without quotes.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
#[serde(rename_all = camelCase)]
struct Model {
    #[secret]
    value: SecretString,
}

fn main() {}
