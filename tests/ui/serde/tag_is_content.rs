//! One name for two things.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
#[serde(tag = "value", content = "value")]
enum Model {
    One {
        #[secret]
        value: SecretString,
    },
}

fn main() {}
