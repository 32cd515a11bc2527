//! `Eq` over a newtype that has none.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
struct Inner(#[secret(max_len = 8)] SecretString);

#[derive(ValidatedSecret)]
#[secret(derive(Eq))]
struct Model {
    #[secret]
    value: Inner,
}

fn main() {}
