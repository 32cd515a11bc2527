//! A default of a whole enum.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
#[serde(default)]
enum Model {
    One {
        #[secret]
        value: SecretString,
    },
}

fn main() {}
