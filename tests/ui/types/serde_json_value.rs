//! A rule on a type of another crate.
use secret_core::{ValidatedSecret};

#[derive(ValidatedSecret)]
struct Model {
    #[secret(max_len = 8)]
    value: serde_json::Value,
}

fn main() {}
