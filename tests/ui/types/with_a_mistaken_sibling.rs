//! A type that does not fit beside a mistake at another field: both are reported.
use secret_core::{SecretString, ValidatedSecret};

struct Foreign;

#[derive(ValidatedSecret)]
struct Model {
    #[secret(max_length = 8)]
    one: SecretString,
    #[secret]
    other: Foreign,
}

fn main() {}
