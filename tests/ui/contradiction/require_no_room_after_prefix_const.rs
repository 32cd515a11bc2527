//! More classes than the prefix leaves room for, through a constant.
use secret_core::{SecretString, ValidatedSecret};

const MAX: usize = 4;

#[derive(ValidatedSecret)]
struct Model {
    #[secret(prefix = "SK", require(lower, digit, symbol), max_len = MAX)]
    value: SecretString,
}

fn main() {}
