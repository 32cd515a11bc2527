//! A set is no container of secrets.
use secret_core::ValidatedSecret;

#[derive(ValidatedSecret)]
struct Model {
    #[secret]
    value: std::collections::HashSet<String>,
}

fn main() {}
