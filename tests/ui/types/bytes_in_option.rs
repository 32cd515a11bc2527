//! A rule on bytes in an option.
use secret_core::{ValidatedSecret};

#[derive(ValidatedSecret)]
struct Model {
    #[secret(max_len = 8)]
    value: Option<Vec<u8>>,
}

fn main() {}
