//! Garde's length through a constant.
use secret_core::{SecretString, ValidatedSecret};

const MIN: usize = 8;

#[derive(ValidatedSecret)]
struct Model {
    #[secret(length(min = MIN))]
    value: SecretString,
}

fn main() {}
