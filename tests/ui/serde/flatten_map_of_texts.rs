//! A map of texts, flattened.
use std::collections::BTreeMap;

use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
struct Model {
    #[serde(flatten)]
    #[secret]
    values: BTreeMap<String, SecretString>,
}

fn main() {}
