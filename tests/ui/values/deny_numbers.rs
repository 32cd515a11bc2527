//! Numbers in a list of texts.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
struct Model {
    #[secret(deny = [1, 2])]
    value: SecretString,
}

fn main() {}
