//! A rule on a type that knows nothing of texts.
use secret_core::ValidatedSecret;

struct Foreign;

#[derive(ValidatedSecret)]
struct Model {
    #[secret(max_len = 8)]
    value: Foreign,
}

fn main() {}
