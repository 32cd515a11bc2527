//! A value of any shape, kept until the model is known, and wiped then.

use alloc::string::String;
use alloc::vec::Vec;
use core::fmt;

use serde::Deserializer;
use serde::de::{DeserializeSeed, Error, MapAccess, SeqAccess, Visitor};
use zeroize::Zeroizing;

use crate::de::clean;
use crate::de::list::List;

/// What a self-describing format can hold. Text that the input lends stays where it is.
pub enum Buffer<'de> {
    Unit,
    Bool(bool),
    Signed(i64),
    Unsigned(u64),
    Float(f64),
    Char(char),
    Borrowed(&'de str),
    Owned(Zeroizing<String>),
    BorrowedBytes(&'de [u8]),
    Bytes(Zeroizing<Vec<u8>>),
    Seq(List<Self>),
    Map(List<(Self, Self)>),
}

/// So many levels are read, as many as `serde_json` allows. Formats that allow more would run out of stack.
const LEVELS: u8 = 128;

pub struct BufferVisitor {
    left: u8,
}

impl BufferVisitor {
    pub const ROOT: Self = Self { left: LEVELS };

    /// For what lies in the value that is read.
    fn below<E: Error>(&self) -> Result<Self, E> {
        let left = self.left.checked_sub(1).ok_or_else(|| clean::error(&clean::TOO_DEEP))?;
        Ok(Self { left })
    }
}

impl<'de> DeserializeSeed<'de> for BufferVisitor {
    type Value = Buffer<'de>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        deserializer.deserialize_any(self)
    }
}

macro_rules! visit {
    ($($visit:ident($arg:ident: $type:ty) => $buffer:expr;)*) => {$(
        fn $visit<E: Error>(self, $arg: $type) -> Result<Self::Value, E> {
            Ok($buffer)
        }
    )*};
}

impl<'de> Visitor<'de> for BufferVisitor {
    type Value = Buffer<'de>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("any value")
    }

    visit! {
        visit_bool(value: bool) => Buffer::Bool(value);
        visit_i64(value: i64) => Buffer::Signed(value);
        visit_u64(value: u64) => Buffer::Unsigned(value);
        visit_f64(value: f64) => Buffer::Float(value);
        visit_char(value: char) => Buffer::Char(value);
        visit_str(value: &str) => Buffer::Owned(Zeroizing::new(value.into()));
        visit_borrowed_str(value: &'de str) => Buffer::Borrowed(value);
        visit_string(value: String) => Buffer::Owned(Zeroizing::new(value));
        visit_bytes(value: &[u8]) => Buffer::Bytes(Zeroizing::new(value.into()));
        visit_borrowed_bytes(value: &'de [u8]) => Buffer::BorrowedBytes(value);
        visit_byte_buf(value: Vec<u8>) => Buffer::Bytes(Zeroizing::new(value));
    }

    fn visit_unit<E: Error>(self) -> Result<Self::Value, E> {
        Ok(Buffer::Unit)
    }

    fn visit_none<E: Error>(self) -> Result<Self::Value, E> {
        Ok(Buffer::Unit)
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        self.below()?.deserialize(deserializer)
    }

    fn visit_newtype_struct<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        self.below()?.deserialize(deserializer)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut access: A) -> Result<Self::Value, A::Error> {
        let mut items = List::new();
        while let Some(item) = access.next_element_seed(self.below()?)? {
            items.push(item);
        }
        Ok(Buffer::Seq(items))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut access: A) -> Result<Self::Value, A::Error> {
        let mut entries = List::new();
        while let Some(entry) = access.next_entry_seed(self.below()?, self.below()?)? {
            entries.push(entry);
        }
        Ok(Buffer::Map(entries))
    }
}
