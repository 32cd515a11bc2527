//! A constant that is no policy.
use secret_core::{SecretString, ValidatedSecret};

const LIMIT: usize = 86;

#[derive(ValidatedSecret)]
struct Model {
    #[secret(policy = LIMIT)]
    value: SecretString,
}

fn main() {}
