//! A rule on a single character.
use secret_core::ValidatedSecret;

#[derive(ValidatedSecret)]
struct Model {
    #[secret(charset = "a-z")]
    value: char,
}

fn main() {}
