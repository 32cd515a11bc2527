//! An array that serde does not read.
use secret_core::ValidatedSecret;

#[derive(ValidatedSecret)]
struct Model {
    #[secret]
    value: [u8; 64],
}

fn main() {}
