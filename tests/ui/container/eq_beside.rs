//! The standard `PartialEq` beside the one that was asked for.
use secret_core::ValidatedSecret;

#[derive(PartialEq, ValidatedSecret)]
#[secret(derive(Eq))]
struct Model {
    #[secret]
    value: String,
}

fn main() {}
