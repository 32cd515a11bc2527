//! A list of a text without a size: the compiler's own error is the only one.
use secret_core::ValidatedSecret;

#[derive(ValidatedSecret)]
struct Model {
    #[secret]
    value: Vec<str>,
}

fn main() {}
