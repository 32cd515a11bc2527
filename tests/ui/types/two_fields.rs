//! Two types that do not fit: both are reported.
use secret_core::{SecretString, ValidatedSecret};

struct One;
struct Two;

#[derive(ValidatedSecret)]
struct Model {
    #[secret(max_len = 8)]
    one: One,
    #[secret(max_len = 8)]
    two: Two,
    #[secret(max_len = 8)]
    three: SecretString,
}

fn main() {}
