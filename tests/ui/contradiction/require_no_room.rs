//! More classes than characters.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
struct Model {
    #[secret(require(upper, lower, digit), max_len = 2)]
    value: SecretString,
}

fn main() {}
