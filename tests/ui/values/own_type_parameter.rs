//! A type parameter in a rule.
use secret_core::{SecretString, ValidatedSecret};

trait Limits {
    const MAX: usize;
}

#[derive(ValidatedSecret)]
struct Model<T: Limits> {
    #[secret(max_len = T::MAX)]
    value: SecretString,
    other: T,
}

fn main() {}
