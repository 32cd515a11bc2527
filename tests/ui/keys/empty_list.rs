//! `require` of nothing.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
struct Model {
    #[secret(require())]
    value: SecretString,
}

fn main() {}
