//! The keys of a struct with flattened fields.

use alloc::string::String;
use alloc::vec::Vec;
use core::fmt;

use serde::Deserializer;
use serde::de::{DeserializeSeed, Error, Visitor};

use crate::de::buffer::{Buffer, BufferSeed};

/// A key of a struct with flattened fields.
pub enum FlatKey<'de, K> {
    /// One of the struct's own fields.
    Known(K),
    /// A key for the flattened fields.
    Other(Buffer<'de>),
}

/// Reads a key; `find` recognizes the struct's own fields. As in serde, an integer is never the index of a field here.
pub struct FlatKeySeed<F>(pub F);

impl<'de, K, F: FnOnce(&[u8]) -> Option<K>> DeserializeSeed<'de> for FlatKeySeed<F> {
    type Value = FlatKey<'de, K>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        deserializer.deserialize_identifier(self)
    }
}

/// Expands to one visitor method per line for keys that cannot name a field.
macro_rules! other {
    ($($visit:ident($type:ty);)*) => {$(
        fn $visit<E: Error>(self, value: $type) -> Result<Self::Value, E> {
            BufferSeed::new().$visit(value).map(FlatKey::Other)
        }
    )*};
}

/// Expands to one visitor method per line for keys that can name a field.
macro_rules! name {
    ($($visit:ident($type:ty);)*) => {$(
        fn $visit<E: Error>(self, value: $type) -> Result<Self::Value, E> {
            match (self.0)(value.as_ref()) {
                Some(known) => Ok(FlatKey::Known(known)),
                None => BufferSeed::new().$visit(value).map(FlatKey::Other),
            }
        }
    )*};
}

impl<'de, K, F: FnOnce(&[u8]) -> Option<K>> Visitor<'de> for FlatKeySeed<F> {
    type Value = FlatKey<'de, K>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("field identifier")
    }

    name! {
        visit_str(&str);
        visit_borrowed_str(&'de str);
        visit_string(String);
        visit_bytes(&[u8]);
        visit_borrowed_bytes(&'de [u8]);
        visit_byte_buf(Vec<u8>);
    }

    other! {
        visit_bool(bool);
        visit_i8(i8);
        visit_i16(i16);
        visit_i32(i32);
        visit_i64(i64);
        visit_u8(u8);
        visit_u16(u16);
        visit_u32(u32);
        visit_u64(u64);
        visit_f32(f32);
        visit_f64(f64);
        visit_char(char);
    }

    fn visit_unit<E: Error>(self) -> Result<Self::Value, E> {
        Ok(FlatKey::Other(Buffer::Unit))
    }
}
