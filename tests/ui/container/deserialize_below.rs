//! `Deserialize` in a second list.
use secret_core::ValidatedSecret;

#[derive(ValidatedSecret)]
#[derive(serde::Deserialize)]
struct Model {
    #[secret(max_len = 86)]
    value: String,
}

fn main() {}
