//! No path.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
#[secret(crate)]
struct Model {
    #[secret]
    value: SecretString,
}

fn main() {}
