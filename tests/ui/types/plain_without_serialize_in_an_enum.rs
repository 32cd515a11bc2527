//! A field of a variant that cannot be serialized.
use secret_core::{SecretString, ValidatedSecret};
use serde::Deserialize;

#[derive(Debug, Deserialize)]
struct Foreign;

#[derive(ValidatedSecret)]
#[secret(derive(Serialize))]
enum Model {
    One {
        #[secret(max_len = 8)]
        key: SecretString,
        other: Foreign,
    },
}

fn main() {}
