//! `derive = ..` for `derive(..)`.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
#[secret(derive = Eq)]
struct Model {
    #[secret]
    value: SecretString,
}

fn main() {}
