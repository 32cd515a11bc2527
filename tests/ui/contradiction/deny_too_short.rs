//! A refused value that is too short anyway.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
struct Model {
    #[secret(min_len = 8, deny = ["password", "secret"])]
    value: SecretString,
}

fn main() {}
