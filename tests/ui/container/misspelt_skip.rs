//! An impl to leave out, with a letter missing.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
#[secret(skip(Deserialise))]
struct Model {
    #[secret]
    value: SecretString,
}

fn main() {}
