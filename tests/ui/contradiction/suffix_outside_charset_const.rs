//! A suffix of characters that are not allowed, through a constant.
use secret_core::{SecretString, ValidatedSecret};

const SUFFIX: &str = "_v1";

#[derive(ValidatedSecret)]
struct Model {
    #[secret(charset = "A-Za-z0-9", suffix = SUFFIX)]
    value: SecretString,
}

fn main() {}
