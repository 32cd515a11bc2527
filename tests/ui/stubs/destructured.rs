//! A broken model that is taken apart: one error.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
struct Model {
    #[secret(max_len = "86")]
    value: SecretString,
    name: String,
}

fn used(Model { value, name }: Model) -> (SecretString, String) {
    (value, name)
}

fn main() {}
