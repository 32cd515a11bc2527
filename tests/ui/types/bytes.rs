//! A rule on bytes.
use secret_core::ValidatedSecret;

#[derive(ValidatedSecret)]
struct Model {
    #[secret(max_len = 8)]
    value: Vec<u8>,
}

fn main() {}
