//! More entropy than the rules guarantee.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
struct Model {
    #[secret(charset = "A-Za-z0-9_-", min_len = 21, min_entropy = 128)]
    value: SecretString,
}

fn main() {}
