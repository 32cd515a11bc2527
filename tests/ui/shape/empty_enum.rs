//! An enum without variants.
use secret_core::ValidatedSecret;

#[derive(ValidatedSecret)]
enum Model {}

fn main() {}
