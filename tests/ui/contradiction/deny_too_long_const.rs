//! A refused value that is too long anyway, through a constant.
use secret_core::{SecretString, ValidatedSecret};

const MAX: usize = 4;

#[derive(ValidatedSecret)]
struct Model {
    #[secret(deny = ["changeme"], max_len = MAX)]
    value: SecretString,
}

fn main() {}
