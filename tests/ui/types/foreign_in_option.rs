//! The same inside an option.
use secret_core::ValidatedSecret;

struct Foreign;

#[derive(ValidatedSecret)]
struct Model {
    #[secret(max_len = 8)]
    value: Option<Foreign>,
}

fn main() {}
