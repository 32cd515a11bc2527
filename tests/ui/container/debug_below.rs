//! `Debug` in a second list.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
#[derive(Debug)]
struct Model {
    #[secret]
    value: SecretString,
}

fn main() {}
