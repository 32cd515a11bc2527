//! A type parameter under `wipe` without its bound.
use secret_core::{ValidatedSecret};

#[derive(ValidatedSecret)]
struct Model<T> {
    #[secret(wipe)]
    value: T,
}

fn main() {}
