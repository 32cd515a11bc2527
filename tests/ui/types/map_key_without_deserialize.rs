//! A map's keys that cannot be parsed.
use std::collections::BTreeMap;

use secret_core::{SecretString, ValidatedSecret};

#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct Key(u8);

#[derive(ValidatedSecret)]
struct Model {
    #[secret]
    values: BTreeMap<Key, SecretString>,
}

fn main() {}
