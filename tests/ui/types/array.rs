//! A rule on an array of bytes.
use secret_core::ValidatedSecret;

#[derive(ValidatedSecret)]
struct Model {
    #[secret(len = 32)]
    value: [u8; 32],
}

fn main() {}
