//! A default for the whole, beside a `Drop`.
use secret_core::ValidatedSecret;

#[derive(ValidatedSecret)]
#[serde(default)]
struct Model {
    #[secret]
    value: String,
}

fn main() {}
