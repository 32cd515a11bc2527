//! What the rules of a broken field name is not unused: one error.
#![deny(unused_imports)]
use secret_core::{CharSet, SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
struct Model {
    #[secret(charset = CharSet::LOWER, with = check, max_ln = 8)]
    value: SecretString,
}

fn check(_: &str) -> Result<(), &'static str> {
    Ok(())
}

fn main() {}
