//! A number without a rule.
use secret_core::ValidatedSecret;

#[derive(ValidatedSecret)]
struct Model {
    #[secret]
    value: u64,
}

fn main() {}
