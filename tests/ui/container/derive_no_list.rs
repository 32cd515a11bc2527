//! No list.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
#[secret(derive)]
struct Model {
    #[secret]
    value: SecretString,
}

fn main() {}
