//! The types whose derive reads through serde's buffer.

use alloc::collections::BTreeMap;
use alloc::string::String;

use serde::{Deserialize, Deserializer};

#[derive(Deserialize)]
#[serde(untagged)]
pub enum Shared<T> {
    Value(T),
}

#[derive(Debug, Deserialize)]
#[serde(tag = "t", content = "c")]
#[expect(dead_code, reason = "shown by Debug")]
pub enum Adjacent<T> {
    A,
    B(T),
    C(u8, T),
    D { a: T },
}

/// serde's derive on the definition of [`Adjacent`], without unknown fields.
pub struct AdjacentStrict<T>(pub Adjacent<T>);

impl<'de, T: Deserialize<'de>> Deserialize<'de> for AdjacentStrict<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        #[derive(Deserialize)]
        #[serde(remote = "Adjacent", tag = "t", content = "c", deny_unknown_fields)]
        enum Strict<T> {
            A,
            B(T),
            C(u8, T),
            D { a: T },
        }
        Strict::deserialize(deserializer).map(Self)
    }
}

#[derive(Debug, Deserialize)]
#[serde(tag = "t")]
#[expect(dead_code, reason = "shown by Debug")]
pub enum Internal<T> {
    A,
    B(T),
    D { a: T },
}

/// A flattened field, and a second one that sees what the first one leaves.
#[derive(Debug, Deserialize)]
#[expect(dead_code, reason = "shown by Debug")]
pub struct Flat<T> {
    pub own: u8,
    #[serde(flatten)]
    pub first: T,
    #[serde(flatten)]
    pub rest: BTreeMap<String, super::targets::HintAny>,
}
