//! No field is left.
use secret_core::ValidatedSecret;

#[derive(ValidatedSecret)]
struct Model {
    #[secret(skip)]
    token: String,
}

fn main() {}
