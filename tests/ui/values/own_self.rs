//! `Self` in a rule.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
struct Model {
    #[secret(max_len = Self::MAX)]
    value: SecretString,
}

impl Model {
    const MAX: usize = 86;
}

fn main() {}
