//! Text that is to live as long as the program.
use secret_core::ValidatedSecret;

#[derive(ValidatedSecret)]
struct Model {
    #[secret(max_len = 8)]
    value: Option<&'static str>,
}

fn main() {}
