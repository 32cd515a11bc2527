//! A struct with nothing in its parentheses.
use secret_core::{ValidatedSecret};

#[derive(ValidatedSecret)]
struct Model();

fn main() {}
