//! A prefix longer than the exact length, through a constant.
use secret_core::{SecretString, ValidatedSecret};

const LEN: usize = 4;

#[derive(ValidatedSecret)]
struct Model {
    #[secret(len = LEN, prefix = "sk_live_")]
    value: SecretString,
}

fn main() {}
