//! A model that is not shown, inside of one that is: the advice is not to derive it.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
#[secret(skip(Debug))]
struct Inner {
    #[secret]
    value: SecretString,
}

#[derive(ValidatedSecret)]
struct Model {
    #[secret(nested)]
    inner: Inner,
}

fn main() {}
