//! A type that knows nothing of secrets.
use secret_core::ValidatedSecret;

struct Foreign;

#[derive(ValidatedSecret)]
struct Model {
    #[secret]
    value: Foreign,
}

fn main() {}
