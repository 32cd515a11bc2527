//! The standard `PartialEq` below the one that was asked for.
use secret_core::ValidatedSecret;

#[derive(ValidatedSecret)]
#[derive(PartialEq)]
#[secret(derive(Eq))]
struct Model {
    #[secret]
    value: String,
}

fn main() {}
