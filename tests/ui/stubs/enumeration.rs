//! A broken enum that the rest of the file uses: one error.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
enum Model {
    One(#[secret(max_ln = 8)] String),
    Two {
        #[secret]
        value: SecretString,
    },
}

fn used(text: &str) -> SecretString {
    let model: Model = serde_json::from_str(text).unwrap();
    println!("{model:?}");
    match model {
        Model::One(text) => text.into(),
        Model::Two { value } => value,
    }
}

fn main() {}
