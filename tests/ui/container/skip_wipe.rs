//! Wiping in `skip`.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
#[secret(skip(ZeroizeOnDrop))]
struct Model {
    #[secret]
    value: SecretString,
}

fn main() {}
