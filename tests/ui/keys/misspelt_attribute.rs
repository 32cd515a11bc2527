//! The attribute with a letter too many. The field is protected meanwhile.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
struct Model {
    #[secrets(max_len = 86)]
    password: SecretString,
}

fn main() {}
