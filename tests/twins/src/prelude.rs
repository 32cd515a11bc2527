//! What the definitions of the corpus refer to.

pub use std::borrow::Cow;
pub use std::collections::{BTreeMap, BTreeSet, HashMap, VecDeque};
pub use std::marker::PhantomData;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

pub use crate::pair::Root;

/// What serde's twin has in place of `secret_core::SecretString`.
#[derive(Clone, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Text(String);

impl std::fmt::Debug for Text {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("[REDACTED]")
    }
}

impl From<&str> for Text {
    fn from(text: &str) -> Self {
        Self(text.to_owned())
    }
}

pub fn five<T: From<u8>>() -> T {
    T::from(5)
}

pub fn text<T: for<'s> From<&'s str>>() -> T {
    T::from("canary-default")
}

pub fn always<T: ?Sized>(_: &T) -> bool {
    true
}

pub fn never<T: ?Sized>(_: &T) -> bool {
    false
}

pub fn is_five(value: &u8) -> bool {
    *value == 5
}

/// A number as a text.
pub mod decimal {
    use super::*;

    pub fn serialize<S: Serializer>(value: &u8, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(value)
    }

    pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<u8, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(serde::de::Error::custom)
    }
}

/// Any value behind a tuple.
pub mod wrapped {
    use super::*;

    pub fn serialize<T: Serialize, S: Serializer>(value: &T, serializer: S) -> Result<S::Ok, S::Error> {
        (value, 1_u8).serialize(serializer)
    }

    pub fn deserialize<'de, T: Deserialize<'de>, D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error> {
        <(T, u8)>::deserialize(deserializer).map(|(value, _)| value)
    }
}

/// A list as a map of its places, which can be flattened.
pub mod places {
    use super::*;

    pub fn serialize<S: Serializer>(values: &[u8], serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(values.iter().map(|value| (format!("p{value}"), value)))
    }

    pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<u8>, D::Error> {
        BTreeMap::<String, u8>::deserialize(deserializer).map(|map| map.into_values().collect())
    }
}

/// Neither parsed nor written by anything.
#[derive(Debug, Default, Clone, PartialEq)]
pub struct Mute;

/// With a lifetime, without a text that is borrowed.
#[derive(Debug, Default, Clone, PartialEq, Serialize, Deserialize)]
pub struct Point {
    pub x: u8,
    #[serde(default)]
    pub y: Option<u8>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Colour {
    Red,
    Green,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "shape")]
pub enum Shape {
    Dot { x: u8 },
    None,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Outer {
    Unit,
    New(u8),
    Pair(u8, u8),
    Fields { a: u8 },
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Unit;

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Wrap(pub u8);

/// Bytes that are told as bytes, borrowed or not.
#[derive(Debug, Clone, PartialEq)]
pub struct Bytes(pub Vec<u8>);

impl Serialize for Bytes {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_bytes(&self.0)
    }
}

impl<'de> Deserialize<'de> for Bytes {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Visitor;

        impl<'de> serde::de::Visitor<'de> for Visitor {
            type Value = Bytes;

            fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str("bytes")
            }

            fn visit_bytes<E>(self, bytes: &[u8]) -> Result<Bytes, E> {
                Ok(Bytes(bytes.to_vec()))
            }

            fn visit_str<E>(self, text: &str) -> Result<Bytes, E> {
                Ok(Bytes(text.as_bytes().to_vec()))
            }

            fn visit_seq<A: serde::de::SeqAccess<'de>>(self, mut items: A) -> Result<Bytes, A::Error> {
                let mut bytes = Vec::new();
                while let Some(byte) = items.next_element()? {
                    bytes.push(byte);
                }
                Ok(Bytes(bytes))
            }
        }

        deserializer.deserialize_bytes(Visitor)
    }
}

/// A family of types, as generic code has it.
pub trait Family: 'static {
    type A: std::fmt::Debug + Clone + Default + PartialEq + Serialize + serde::de::DeserializeOwned;
}

#[derive(Debug, Default, Clone, PartialEq)]
pub struct Bytewise;

impl Family for Bytewise {
    type A = u8;
}

/// A family whose associated type is only known to be something.
pub trait Loose: 'static {
    type A: std::fmt::Debug;
}

impl Loose for Bytewise {
    type A = u8;
}

#[macro_export]
macro_rules! Listed {
    ($type:ty) => { Vec<$type> };
}

#[macro_export]
macro_rules! Borrowed {
    ($lifetime:lifetime) => { &$lifetime str };
}

pub use crate::{Borrowed, Listed};

/// Without `Serialize`.
#[derive(Debug, Default, Clone, Deserialize)]
pub struct OnlyRead(pub u8);

/// Without `Deserialize`.
#[derive(Debug, Default, Clone, Serialize)]
pub struct OnlyWritten(pub u8);

/// [`Mute`] as nothing.
pub mod mute {
    use super::*;

    pub fn serialize<S: Serializer>(_: &Mute, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_unit()
    }

    pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Mute, D::Error> {
        <()>::deserialize(deserializer).map(|()| Mute)
    }
}

pub type Raw = Box<serde_json::value::RawValue>;
pub type RawRef<'a> = &'a serde_json::value::RawValue;
