//! A value for a word that takes none.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
#[serde(deny_unknown_fields = true)]
struct Model {
    #[secret]
    value: SecretString,
}

fn main() {}
