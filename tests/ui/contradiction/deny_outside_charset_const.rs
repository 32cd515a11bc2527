//! A refused value that the charset refuses anyway, through constants.
use secret_core::{CharSet, SecretString, ValidatedSecret};

const DENIED: &[&str] = &["change-me"];

#[derive(ValidatedSecret)]
struct Model {
    #[secret(charset = CharSet::LOWER, deny = DENIED)]
    value: SecretString,
}

fn main() {}
