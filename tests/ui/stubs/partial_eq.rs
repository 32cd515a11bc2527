//! The same of the other half of `Eq`.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
#[secret(derive(PartialEq))]
struct Model {
    #[secret]
    value: SecretString,
}

fn used(model: &Model) -> bool {
    model == model
}

fn main() {}
