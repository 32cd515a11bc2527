//! Fills the buffer.

use alloc::string::String;
use alloc::vec::Vec;
use core::fmt;

use serde::Deserializer;
use serde::de::{DeserializeSeed, EnumAccess, Error, MapAccess, SeqAccess, Unexpected, Visitor};
use zeroize::Zeroizing;

use super::{Buffer, WipingBox};
use crate::de::sanitize;
use crate::de::wiping_vec::WipingVec;

/// The maximum depth, which is that of `serde_json`. A format with a higher limit could overflow the stack.
const LEVELS: u8 = 128;

/// Reads any value into a [`Buffer`], as a seed and as a visitor.
pub struct BufferSeed {
    levels: u8,
}

impl BufferSeed {
    /// Reads a whole value.
    #[must_use]
    pub const fn new() -> Self {
        Self { levels: LEVELS }
    }

    /// Reads the content of the value.
    pub(super) fn child<E: Error>(&self) -> Result<Self, E> {
        let levels = self.levels.checked_sub(1).ok_or_else(|| E::custom(sanitize::TOO_DEEP))?;
        Ok(Self { levels })
    }
}

impl Default for BufferSeed {
    fn default() -> Self {
        Self::new()
    }
}

impl<'de> DeserializeSeed<'de> for BufferSeed {
    type Value = Buffer<'de>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Buffer<'de>, D::Error> {
        deserializer.deserialize_any(self)
    }
}

/// Expands to one visitor method per line that stores the value.
macro_rules! visit {
    ($($visit:ident($arg:ident: $type:ty) => $buffer:expr;)*) => {$(
        fn $visit<E: Error>(self, $arg: $type) -> Result<Buffer<'de>, E> {
            Ok($buffer)
        }
    )*};
}

/// Expands to one visitor method per line that rejects the value.
macro_rules! refuse {
    ($($visit:ident($type:ty);)*) => {$(
        /// serde's default quotes the number.
        fn $visit<E: Error>(self, _: $type) -> Result<Buffer<'de>, E> {
            Err(E::invalid_type(Unexpected::Other("128-bit integer"), &self))
        }
    )*};
}

impl<'de> Visitor<'de> for BufferSeed {
    type Value = Buffer<'de>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("any value")
    }

    visit! {
        visit_bool(value: bool) => Buffer::Bool(value);
        visit_u8(value: u8) => Buffer::U8(value);
        visit_u16(value: u16) => Buffer::U16(value);
        visit_u32(value: u32) => Buffer::U32(value);
        visit_u64(value: u64) => Buffer::U64(value);
        visit_i8(value: i8) => Buffer::I8(value);
        visit_i16(value: i16) => Buffer::I16(value);
        visit_i32(value: i32) => Buffer::I32(value);
        visit_i64(value: i64) => Buffer::I64(value);
        visit_f32(value: f32) => Buffer::F32(value);
        visit_f64(value: f64) => Buffer::F64(value);
        visit_char(value: char) => Buffer::Char(value);
        visit_str(value: &str) => Buffer::String(Zeroizing::new(value.into()));
        visit_borrowed_str(value: &'de str) => Buffer::Str(value);
        visit_string(value: String) => Buffer::String(Zeroizing::new(value));
        visit_bytes(value: &[u8]) => Buffer::ByteBuf(Zeroizing::new(value.into()));
        visit_borrowed_bytes(value: &'de [u8]) => Buffer::Bytes(value);
        visit_byte_buf(value: Vec<u8>) => Buffer::ByteBuf(Zeroizing::new(value));
    }

    refuse! {
        visit_i128(i128);
        visit_u128(u128);
    }

    fn visit_unit<E: Error>(self) -> Result<Buffer<'de>, E> {
        Ok(Buffer::Unit)
    }

    fn visit_none<E: Error>(self) -> Result<Buffer<'de>, E> {
        Ok(Buffer::None)
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<Buffer<'de>, D::Error> {
        self.child()?.deserialize(deserializer).map(|value| Buffer::Some(WipingBox::new(value)))
    }

    fn visit_newtype_struct<D: Deserializer<'de>>(self, deserializer: D) -> Result<Buffer<'de>, D::Error> {
        self.child()?.deserialize(deserializer).map(|value| Buffer::Newtype(WipingBox::new(value)))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut access: A) -> Result<Buffer<'de>, A::Error> {
        let mut items = WipingVec::new();
        while let Some(item) = access.next_element_seed(self.child()?)? {
            items.push(item);
        }
        Ok(Buffer::Seq(items))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut access: A) -> Result<Buffer<'de>, A::Error> {
        let mut entries = WipingVec::new();
        while let Some(entry) = access.next_entry_seed(self.child()?, self.child()?)? {
            entries.push(entry);
        }
        Ok(Buffer::Map(entries))
    }

    fn visit_enum<A: EnumAccess<'de>>(self, _: A) -> Result<Buffer<'de>, A::Error> {
        Err(A::Error::custom("untagged and internally tagged enums do not support enum input"))
    }
}
