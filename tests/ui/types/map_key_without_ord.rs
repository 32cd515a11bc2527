//! A map's keys that have no order.
use std::collections::BTreeMap;

use secret_core::{SecretString, ValidatedSecret};

#[derive(serde::Deserialize)]
struct Key(u8);

#[derive(ValidatedSecret)]
struct Model {
    #[secret(max_len = 86)]
    values: Option<BTreeMap<Key, Vec<SecretString>>>,
}

fn main() {}
