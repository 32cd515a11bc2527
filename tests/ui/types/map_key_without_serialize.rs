//! A map's keys that cannot be serialized.
use std::collections::BTreeMap;

use secret_core::{SecretString, ValidatedSecret};

#[derive(PartialEq, Eq, PartialOrd, Ord, serde::Deserialize)]
struct Key(u8);

#[derive(ValidatedSecret)]
#[secret(derive(Serialize))]
struct Model {
    #[secret]
    values: BTreeMap<Key, SecretString>,
}

fn main() {}
