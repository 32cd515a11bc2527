//! A buffer for shapes that cannot be parsed in one pass: `tag`, `content`, `untagged` and `flatten`.
//!
//! serde keeps such a value in a private buffer and frees it unwiped. [`Buffer`] holds the values that serde's buffer does, wipes
//! every text, number and list on drop, and replays them as serde's buffer would:
//!
//! | serde | here |
//! |---|---|
//! | the buffer and the visitor that fills it | [`Buffer`], [`BufferSeed`] |
//! | its deserializers, by reference and by value | [`Replay::shared`], [`Replay::once`] |
//! | the entries for flattened fields and their deserializer | [`Entries`], [`FlatMap`] |
//! | the visitor for internally tagged enums | [`TaggedVisitor`] |
//! | the keys and the order of an adjacently tagged enum | [`AdjacentKeySeed`], [`AdjacentVisitor`] |
//! | the content of an untagged or tagged variant | [`FromValue`] |
//!
//! Everything is generic over the format's error. Errors made here name shapes, never values.
//! As in serde, a replayed value is human-readable, whatever its format.
#![expect(unused_imports, reason = "not used before the shadow types are removed")]

mod adjacent;
mod flat_map;
mod replay;
mod seed;
mod tagged;
#[cfg(test)]
mod tests;
mod variant;
pub(crate) mod wiping_box;

use alloc::string::String;
use alloc::vec::Vec;

use serde::de::Unexpected;
use zeroize::{Zeroize, Zeroizing};

pub use self::{
    adjacent::{AdjacentContent, AdjacentKey, AdjacentKeySeed, AdjacentVisitor, TagSeed},
    flat_map::{Entries, FlatKey, FlatKeySeed, FlatMap},
    replay::Replay,
    seed::BufferSeed,
    tagged::TaggedVisitor,
    variant::FromValue,
};
use super::wiping_vec::WipingVec;
use wiping_box::WipingBox;

/// A value of a self-describing format. Borrowed text stays in the input.
///
/// Keeps every width apart, because a visitor may accept one and refuse another.
pub enum Buffer<'de> {
    Bool(bool),
    U8(u8),
    U16(u16),
    U32(u32),
    U64(u64),
    I8(i8),
    I16(i16),
    I32(i32),
    I64(i64),
    F32(f32),
    F64(f64),
    Char(char),
    String(Zeroizing<String>),
    Str(&'de str),
    ByteBuf(Zeroizing<Vec<u8>>),
    Bytes(&'de [u8]),
    None,
    Some(WipingBox<Self>),
    Unit,
    Newtype(WipingBox<Self>),
    Seq(WipingVec<Self>),
    Map(WipingVec<(Self, Self)>),
}

impl Buffer<'_> {
    /// Returns the text of a string, or of bytes that are UTF-8.
    fn as_str(&self) -> Option<&str> {
        match self {
            Buffer::String(text) => Some(text),
            Buffer::Str(text) => Some(text),
            Buffer::ByteBuf(bytes) => core::str::from_utf8(bytes).ok(),
            Buffer::Bytes(bytes) => core::str::from_utf8(bytes).ok(),
            _ => None,
        }
    }

    /// Names the kind of the value for an error, without the value.
    #[cold]
    fn unexpected(&self) -> Unexpected<'static> {
        match self {
            Buffer::Bool(_) => Unexpected::Other("boolean"),
            Buffer::F32(_) | Buffer::F64(_) => Unexpected::Other("floating point number"),
            Buffer::Char(_) => Unexpected::Other("character"),
            Buffer::String(_) | Buffer::Str(_) => Unexpected::Other("string"),
            Buffer::ByteBuf(_) | Buffer::Bytes(_) => Unexpected::Other("byte array"),
            Buffer::None | Buffer::Some(_) => Unexpected::Option,
            Buffer::Unit => Unexpected::Unit,
            Buffer::Newtype(_) => Unexpected::NewtypeStruct,
            Buffer::Seq(_) => Unexpected::Seq,
            Buffer::Map(_) => Unexpected::Map,
            _ => Unexpected::Other("integer"),
        }
    }
}

/// Wipes the numbers; texts, lists and boxes wipe themselves.
impl Drop for Buffer<'_> {
    fn drop(&mut self) {
        match self {
            Buffer::Bool(value) => value.zeroize(),
            Buffer::U8(value) => value.zeroize(),
            Buffer::U16(value) => value.zeroize(),
            Buffer::U32(value) => value.zeroize(),
            Buffer::U64(value) => value.zeroize(),
            Buffer::I8(value) => value.zeroize(),
            Buffer::I16(value) => value.zeroize(),
            Buffer::I32(value) => value.zeroize(),
            Buffer::I64(value) => value.zeroize(),
            Buffer::F32(value) => value.zeroize(),
            Buffer::F64(value) => value.zeroize(),
            Buffer::Char(value) => value.zeroize(),
            _ => {}
        }
    }
}
