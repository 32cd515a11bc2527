//! Bytes without a size.
use secret_core::ValidatedSecret;

#[derive(ValidatedSecret)]
struct Model {
    #[secret]
    value: [u8],
}

fn main() {}
