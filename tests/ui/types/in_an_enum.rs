//! A type that does not fit, in a variant.
use secret_core::ValidatedSecret;

struct Foreign;

#[derive(ValidatedSecret)]
enum Model {
    Empty,
    Full {
        #[secret(max_len = 8)]
        value: Foreign,
    },
}

fn main() {}
