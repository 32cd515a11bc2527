//! Something that is the point of it.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
#[secret(skip(Drop))]
struct Model {
    #[secret]
    value: SecretString,
}

fn main() {}
