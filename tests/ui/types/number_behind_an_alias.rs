//! A number behind a name of its own.
use secret_core::ValidatedSecret;

type Number = u32;

#[derive(ValidatedSecret)]
struct Model {
    #[secret(max_len = 8)]
    value: Number,
}

fn main() {}
