//! A type that does not fit, in a generic model.
use secret_core::ValidatedSecret;

struct Foreign;

#[derive(ValidatedSecret)]
struct Model<T> {
    #[secret]
    key: Foreign,
    other: T,
}

fn main() {}
