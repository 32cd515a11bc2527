//! Bytes in a wrapper of another crate.
use secret_core::ValidatedSecret;

#[derive(ValidatedSecret)]
struct Model {
    #[secret]
    value: zeroize::Zeroizing<Vec<u8>>,
}

fn main() {}
