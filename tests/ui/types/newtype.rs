//! A newtype around a type that does not fit.
use secret_core::ValidatedSecret;

struct Foreign;

#[derive(ValidatedSecret)]
struct Model(#[secret(max_len = 8)] Foreign);

fn main() {}
