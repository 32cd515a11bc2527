//! Prefix and suffix that are longer than the whole, through a constant.
use secret_core::{SecretString, ValidatedSecret};

const MAX: usize = 5;

#[derive(ValidatedSecret)]
struct Model {
    #[secret(prefix = "sk_", suffix = "_v1", max_len = MAX)]
    value: SecretString,
}

fn main() {}
