//! A broken model that the rest of the file uses: one error.
use secret_core::{SecretString, ValidatedSecret};

use secret_core::{Unvalidated, Violations};

#[derive(ValidatedSecret)]
#[secret(derive(Serialize, Eq))]
struct Model {
    #[secret(max_ln = 8)]
    value: SecretString,
}

#[derive(ValidatedSecret)]
#[secret(derive(Serialize, Eq))]
struct Outer {
    #[secret(nested)]
    inner: Vec<Model>,
}

fn parsed(text: &str) -> Result<Model, serde_json::Error> {
    serde_json::from_str(text)
}

fn unvalidated(text: &str) -> Result<Model, Violations> {
    serde_json::from_str::<Unvalidated<Model>>(text).unwrap().validate()
}

fn used(model: Model, other: Outer) -> Result<String, Violations> {
    model.validate()?;
    let same = model == model;
    let count = Model::FIELDS.len() + other.inner.len();
    Ok(format!("{model:?} {same} {count} {}", serde_json::to_string(&model).unwrap()))
}

fn main() {}
