//! More classes than the suffix leaves room for.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
struct Model {
    #[secret(suffix = "abc", require(upper, digit), max_len = 4)]
    value: SecretString,
}

fn main() {}
