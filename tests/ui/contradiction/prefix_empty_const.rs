//! A prefix of nothing, through constants.
use secret_core::{SecretString, ValidatedSecret};

const PREFIX: &str = "";

#[derive(ValidatedSecret)]
struct Model {
    #[secret(prefix = PREFIX)]
    value: SecretString,
}

fn main() {}
