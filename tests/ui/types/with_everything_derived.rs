//! A type that does not fit, where more is derived.
use secret_core::ValidatedSecret;

struct Foreign;

#[derive(ValidatedSecret)]
#[secret(derive(Serialize, Eq))]
struct Model {
    #[secret(max_len = 8)]
    value: Foreign,
    name: String,
}

fn main() {}
