//! A tag that has the name of a field.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
#[serde(tag = "value")]
enum Model {
    One {
        #[secret]
        value: SecretString,
    },
}

fn main() {}
