//! `nested` on a type without the derive.
use secret_core::ValidatedSecret;

struct Foreign;

#[derive(ValidatedSecret)]
struct Model {
    #[secret(nested)]
    value: Foreign,
}

fn main() {}
