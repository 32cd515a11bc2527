//! A newtype that cannot be parsed.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
#[secret(skip(Deserialize))]
struct Inner(#[secret(max_len = 8)] SecretString);

#[derive(ValidatedSecret)]
struct Model {
    #[secret]
    value: Inner,
}

fn main() {}
