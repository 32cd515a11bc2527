//! A place for the content, and none for the tag.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
#[serde(content = "value")]
enum Model {
    One {
        #[secret]
        value: SecretString,
    },
}

fn main() {}
