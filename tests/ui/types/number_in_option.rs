//! A rule on an option of a number.
use secret_core::ValidatedSecret;

#[derive(ValidatedSecret)]
struct Model {
    #[secret(max_len = 8)]
    value: Option<u64>,
}

fn main() {}
