//! A bound that is none.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
#[serde(bound = "not a bound")]
struct Model<T> {
    #[secret]
    value: SecretString,
    other: T,
}

fn main() {}
