//! `Serialize` over a newtype that has none, in an option that the derive cannot see.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
struct Inner(#[secret(max_len = 8)] SecretString);

type Maybe = Option<Inner>;

#[derive(ValidatedSecret)]
#[secret(derive(Serialize))]
struct Model {
    #[secret]
    value: Maybe,
}

fn main() {}
