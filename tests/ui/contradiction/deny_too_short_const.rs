//! A refused value that is too short anyway, through constants.
use secret_core::{SecretString, ValidatedSecret};

const MIN: usize = 8;

#[derive(ValidatedSecret)]
struct Model {
    #[secret(min_len = MIN, deny = ["password", "secret"])]
    value: SecretString,
}

fn main() {}
