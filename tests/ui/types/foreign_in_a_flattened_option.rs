//! An option of a model without the derive, flattened.
use secret_core::ValidatedSecret;

#[derive(Debug, serde::Deserialize)]
struct Foreign {
    key: u8,
}

#[derive(ValidatedSecret)]
struct Model {
    #[serde(flatten)]
    #[secret(nested)]
    value: Option<Foreign>,
}

fn main() {}
