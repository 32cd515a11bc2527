//! A suffix longer than the whole.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
struct Model {
    #[secret(suffix = "_v1", max_len = 2)]
    value: SecretString,
}

fn main() {}
