//! A type that does not fit, in a model with a lifetime.
use secret_core::ValidatedSecret;

struct Foreign;

#[derive(ValidatedSecret)]
struct Model<'a> {
    #[secret(max_len = 8)]
    key: Foreign,
    other: &'a str,
}

fn main() {}
