//! A contradiction through a constant, among other keys: the error stands on the two.
use secret_core::{SecretString, ValidatedSecret};

const MAX: usize = 4;

#[derive(ValidatedSecret)]
struct Model {
    #[secret(charset = "a-z", min_len = 8, max_len = MAX, prefix = "sk")]
    value: SecretString,
}

fn main() {}
