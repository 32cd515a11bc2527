//! A sibling that cannot be parsed, in an enum that is told apart by its content.
use secret_core::{SecretString, ValidatedSecret};

#[derive(Debug)]
struct Foreign;

#[derive(ValidatedSecret)]
#[serde(untagged)]
enum Model {
    One {
        #[secret]
        key: SecretString,
        other: Foreign,
    },
}

fn main() {}
