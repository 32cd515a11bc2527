//! Two ways to tell a variant.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
#[serde(tag = "type", untagged)]
enum Model {
    One {
        #[secret]
        value: SecretString,
    },
}

fn main() {}
