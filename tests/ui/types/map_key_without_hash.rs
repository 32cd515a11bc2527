//! A map's keys that cannot be hashed, where serde's derive parses the fields.
use std::collections::HashMap;

use secret_core::ValidatedSecret;

#[derive(PartialEq, Eq, serde::Deserialize)]
struct Key(u8);

#[derive(ValidatedSecret)]
#[serde(untagged)]
enum Model {
    A {
        #[secret]
        values: HashMap<Key, String>,
    },
}

fn main() {}
