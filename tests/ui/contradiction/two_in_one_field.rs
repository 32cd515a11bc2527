//! Two contradictions in one field: both are reported.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
struct Model {
    #[secret(min_len = 90, max_len = 86, charset = "a-z", prefix = "SK")]
    value: SecretString,
}

fn main() {}
