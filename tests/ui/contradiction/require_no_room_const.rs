//! More classes than characters, through constants.
use secret_core::{SecretString, ValidatedSecret};

const MAX: usize = 2;

#[derive(ValidatedSecret)]
struct Model {
    #[secret(require(upper, lower, digit), max_len = MAX)]
    value: SecretString,
}

fn main() {}
