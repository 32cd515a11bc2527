//! A list of texts that are to live as long as the program, in a field that is not a secret.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
struct Model {
    #[secret]
    value: SecretString,
    labels: Vec<&'static str>,
}

fn main() {}
