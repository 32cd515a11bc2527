//! A struct without fields.
use secret_core::ValidatedSecret;

#[derive(ValidatedSecret)]
struct Model;

fn main() {}
