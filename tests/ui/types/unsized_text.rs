//! Text without a size, where the compiler would speak of every impl.
use secret_core::ValidatedSecret;

#[derive(ValidatedSecret)]
struct Model {
    #[secret(max_len = 8)]
    value: str,
}

fn main() {}
