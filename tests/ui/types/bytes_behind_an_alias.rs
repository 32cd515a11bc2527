//! Rules on bytes, behind an alias.
use secret_core::ValidatedSecret;

type Key = Vec<u8>;

#[derive(ValidatedSecret)]
struct Model {
    #[secret(max_len = 8)]
    value: Key,
}

fn main() {}
