//! `Serialize` over a newtype in a variant that has none.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
#[secret(derive(Eq))]
struct Inner(#[secret(max_len = 8)] SecretString);

#[derive(ValidatedSecret)]
#[secret(derive(Serialize))]
enum Model {
    One(#[secret] Inner, u8),
}

fn main() {}
