//! What is to be derived, without the list.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
#[secret(Eq)]
struct Model {
    #[secret]
    value: SecretString,
}

fn main() {}
