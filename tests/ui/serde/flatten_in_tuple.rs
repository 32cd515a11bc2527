//! What needs a name to be left out.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
struct Inner {
    #[secret]
    value: SecretString,
}

#[derive(ValidatedSecret)]
struct Model(#[serde(flatten)] #[secret(nested)] Inner, u8);

fn main() {}
