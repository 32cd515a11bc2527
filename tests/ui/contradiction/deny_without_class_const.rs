//! The same through a constant.
use secret_core::{SecretString, ValidatedSecret};

const DENIED: &[&str] = &["changeme"];

#[derive(ValidatedSecret)]
struct Model {
    #[secret(require(lower, digit), deny = DENIED)]
    value: SecretString,
}

fn main() {}
