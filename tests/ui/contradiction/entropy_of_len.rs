//! An exact length that guarantees too little.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
struct Model {
    #[secret(charset = "a-f0-9", len = 16, min_entropy = 128)]
    value: SecretString,
}

fn main() {}
