//! `Debug` left out of the wrong list.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
#[secret(skip = Debug)]
struct Model {
    #[secret]
    value: SecretString,
}

fn main() {}
