//! `Serialize` of serde beside the one that was asked for.
use secret_core::ValidatedSecret;

#[derive(serde::Serialize, ValidatedSecret)]
#[secret(derive(Serialize))]
struct Model {
    #[secret]
    value: String,
}

fn main() {}
