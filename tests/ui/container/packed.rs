//! A packed layout.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
#[repr(C, packed)]
struct Model {
    #[secret]
    value: SecretString,
}

fn main() {}
