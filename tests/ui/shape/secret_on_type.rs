//! `#[secret]` on the type.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
#[secret]
struct Model(SecretString);

fn main() {}
