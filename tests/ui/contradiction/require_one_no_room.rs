//! One class, and no room for it.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
struct Model {
    #[secret(prefix = "sk", require(digit), max_len = 2)]
    value: SecretString,
}

fn main() {}
