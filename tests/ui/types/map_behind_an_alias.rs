//! A map of what cannot be a secret, behind an alias.
use secret_core::ValidatedSecret;

struct Foreign;

type Keys = std::collections::HashMap<String, Foreign>;

#[derive(ValidatedSecret)]
struct Model {
    #[secret]
    value: Keys,
}

fn main() {}
