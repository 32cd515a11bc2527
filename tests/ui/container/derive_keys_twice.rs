//! `derive` twice.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
#[secret(derive(Eq))]
#[secret(derive(Serialize))]
struct Model {
    #[secret]
    value: SecretString,
}

fn main() {}
