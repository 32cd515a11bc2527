//! Something that cannot be left out.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
#[secret(skip(Clone))]
struct Model {
    #[secret]
    value: SecretString,
}

fn main() {}
