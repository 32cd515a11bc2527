//! A union.
use secret_core::ValidatedSecret;

#[derive(ValidatedSecret)]
union Model {
    number: u64,
    bytes: [u8; 8],
}

fn main() {}
