//! `Serialize` of serde below the one that was asked for.
use secret_core::ValidatedSecret;

#[derive(ValidatedSecret)]
#[derive(Clone, serde::Serialize)]
#[secret(derive(Serialize))]
struct Model {
    #[secret]
    value: String,
}

fn main() {}
