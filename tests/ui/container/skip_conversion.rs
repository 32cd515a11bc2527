//! A conversion in `skip`.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
#[secret(skip(TryFrom))]
struct Model {
    #[secret]
    value: SecretString,
}

fn main() {}
