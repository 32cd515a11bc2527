//! A type without fields that the rest of the file uses: one error.
use secret_core::ValidatedSecret;

#[derive(ValidatedSecret)]
struct Model;

fn used(text: &str) {
    let model: Model = serde_json::from_str(text).unwrap();
    assert!(model.validate().is_ok(), "{model:?}");
}

fn main() {}
