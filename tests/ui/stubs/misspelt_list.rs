//! The same of a misspelt list.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
#[secret(derives(Serialize, Eq))]
struct Model {
    #[secret]
    value: SecretString,
}

fn used(model: &Model) -> bool {
    model == model
}

fn main() {}
