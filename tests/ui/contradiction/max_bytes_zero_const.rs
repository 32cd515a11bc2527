//! A maximum of no bytes, through a constant.
use secret_core::{SecretString, ValidatedSecret};

const MAX: usize = 0;

#[derive(ValidatedSecret)]
struct Model {
    #[secret(max_bytes = MAX)]
    value: SecretString,
}

fn main() {}
