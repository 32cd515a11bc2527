//! No variant has a field.
use secret_core::ValidatedSecret;

#[derive(ValidatedSecret)]
enum Model {
    One,
    Two,
}

fn main() {}
