//! A minimum above the maximum, through constants.
use secret_core::{SecretString, ValidatedSecret};

const MIN: usize = 90;
const MAX: usize = 86;

#[derive(ValidatedSecret)]
struct Model {
    #[secret(min_len = MIN, max_len = MAX)]
    value: SecretString,
}

fn main() {}
