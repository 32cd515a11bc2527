//! An impl that would let the secret out.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
#[secret(derive(Display))]
struct Model {
    #[secret]
    value: SecretString,
}

fn main() {}
