//! A default that the type has not, in an enum that is told apart by its content.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
struct Inner(#[secret(max_len = 8)] SecretString);

#[derive(ValidatedSecret)]
#[serde(tag = "kind")]
enum Model {
    One {
        #[serde(default)]
        #[secret]
        value: Inner,
    },
}

fn main() {}
