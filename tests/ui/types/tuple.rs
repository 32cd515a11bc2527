//! A rule on a tuple.
use secret_core::ValidatedSecret;

#[derive(ValidatedSecret)]
struct Model {
    #[secret(max_len = 8)]
    value: (String, String),
}

fn main() {}
