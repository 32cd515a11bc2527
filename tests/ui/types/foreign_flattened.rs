//! A flattened type that is no model.
use secret_core::ValidatedSecret;

#[derive(Debug, serde::Deserialize)]
struct Foreign;

#[derive(ValidatedSecret)]
struct Model {
    #[serde(flatten)]
    #[secret(nested)]
    key: Foreign,
}

fn main() {}
