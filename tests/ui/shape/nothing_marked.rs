//! No field is marked.
use secret_core::ValidatedSecret;

#[derive(ValidatedSecret)]
struct Model {
    name: String,
}

fn main() {}
