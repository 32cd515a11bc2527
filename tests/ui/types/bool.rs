//! A rule on a `bool`.
use secret_core::ValidatedSecret;

#[derive(ValidatedSecret)]
struct Model {
    #[secret(max_len = 8)]
    value: bool,
}

fn main() {}
