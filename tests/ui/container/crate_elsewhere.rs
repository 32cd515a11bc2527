//! A path that leads to something else.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
#[secret(crate = ::serde)]
struct Model {
    #[secret]
    value: SecretString,
}

fn main() {}
