//! More classes than the prefix leaves room for.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
struct Model {
    #[secret(prefix = "SK", require(lower, digit, symbol), max_len = 4)]
    value: SecretString,
}

fn main() {}
