//! `wipe` on a type that cannot be wiped.
use secret_core::ValidatedSecret;

#[derive(serde::Deserialize)]
struct Foreign;

#[derive(ValidatedSecret)]
struct Model {
    #[secret(wipe)]
    value: Foreign,
}

fn main() {}
