//! A lifetime that is not there.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
struct Model {
    #[serde(borrow)]
    #[secret]
    value: SecretString,
}

fn main() {}
