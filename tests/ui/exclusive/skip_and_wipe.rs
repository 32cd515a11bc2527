//! Two answers to what the field is.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
struct Model {
    #[secret(wipe, skip)]
    value: SecretString,
}

fn main() {}
