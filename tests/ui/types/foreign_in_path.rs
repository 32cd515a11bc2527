//! The same behind a path.
use secret_core::ValidatedSecret;

#[derive(ValidatedSecret)]
struct Model {
    #[secret(max_len = 8)]
    value: std::path::PathBuf,
}

fn main() {}
