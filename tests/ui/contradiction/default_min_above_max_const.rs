//! A maximum of nothing, through constants.
use secret_core::{SecretString, ValidatedSecret};

const MAX: usize = 0;

#[derive(ValidatedSecret)]
struct Model {
    #[secret(max_len = MAX)]
    value: SecretString,
}

fn main() {}
