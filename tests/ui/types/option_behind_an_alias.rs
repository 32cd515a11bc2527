//! Rules on an option of a number, behind an alias.
use secret_core::ValidatedSecret;

type Number = Option<u32>;

#[derive(ValidatedSecret)]
struct Model {
    #[secret(max_len = 8)]
    value: Number,
}

fn main() {}
