//! An exact length of nothing, through a constant.
use secret_core::{SecretString, ValidatedSecret};

const LEN: usize = 0;

#[derive(ValidatedSecret)]
struct Model {
    #[secret(len = LEN)]
    value: SecretString,
}

fn main() {}
