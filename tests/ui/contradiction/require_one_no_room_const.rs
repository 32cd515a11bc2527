//! The same through a constant.
use secret_core::{SecretString, ValidatedSecret};

const MAX: usize = 2;

#[derive(ValidatedSecret)]
struct Model {
    #[secret(prefix = "sk", require(digit), max_len = MAX)]
    value: SecretString,
}

fn main() {}
