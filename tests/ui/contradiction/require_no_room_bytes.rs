//! More classes than bytes.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
struct Model {
    #[secret(require(upper, lower, digit), max_bytes = 2)]
    value: SecretString,
}

fn main() {}
