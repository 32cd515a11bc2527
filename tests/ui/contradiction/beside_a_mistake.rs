//! A mistake that the derive finds, and a contradiction that the compiler finds: both are reported.
use secret_core::{SecretString, ValidatedSecret};

const MAX: usize = 4;

#[derive(ValidatedSecret)]
struct Model {
    #[secret(max_ln = 8)]
    one: SecretString,
    #[secret(min_len = 8, max_len = MAX)]
    two: SecretString,
}

fn main() {}
