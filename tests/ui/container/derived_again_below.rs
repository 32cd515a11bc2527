//! The derive in two lists.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
#[derive(ValidatedSecret)]
struct Model {
    #[secret]
    value: SecretString,
}

fn main() {}
