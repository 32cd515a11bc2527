//! A struct with no field in its braces.
use secret_core::ValidatedSecret;

#[derive(ValidatedSecret)]
struct Model {}

fn main() {}
