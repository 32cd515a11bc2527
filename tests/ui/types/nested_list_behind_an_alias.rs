//! A list of models without the derive, behind an alias.
use secret_core::ValidatedSecret;

struct Foreign;

type Inner = Vec<Foreign>;

#[derive(ValidatedSecret)]
struct Model {
    #[secret(nested)]
    value: Inner,
}

fn main() {}
