//! The standard `Eq` below the one that was asked for.
use secret_core::ValidatedSecret;

#[derive(ValidatedSecret)]
#[secret(derive(Eq))]
#[derive(Eq)]
struct Model {
    #[secret]
    value: String,
}

fn same(one: &Model, other: &Model) -> bool {
    one == other
}

fn main() {
    let _ = same;
}
