//! A format that can produce every kind of value.

use alloc::vec::Vec;

use serde::de::value::{Error, MapDeserializer, SeqDeserializer};
use serde::de::{EnumAccess, Error as _, IntoDeserializer, VariantAccess, Visitor};
use serde::{Deserializer, forward_to_deserialize_any};

/// A value, as a format hands it to `deserialize_any`.
#[derive(Clone, Debug)]
pub enum Source {
    Bool(bool),
    U8(u8),
    U16(u16),
    U32(u32),
    U64(u64),
    U128(u128),
    I8(i8),
    I16(i16),
    I32(i32),
    I64(i64),
    I128(i128),
    F32(f32),
    F64(f64),
    Char(char),
    /// Lent for the call, for the input's lifetime, and owned.
    Str(&'static str),
    Borrowed(&'static str),
    Owned(&'static str),
    Bytes(&'static [u8]),
    BorrowedBytes(&'static [u8]),
    OwnedBytes(&'static [u8]),
    None,
    Some(&'static Self),
    Unit,
    Newtype(&'static Self),
    Seq(Vec<Self>),
    Map(Vec<(Self, Self)>),
    Enum,
}

impl<'de> Deserializer<'de> for Source {
    type Error = Error;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        match self {
            Self::Bool(value) => visitor.visit_bool(value),
            Self::U8(value) => visitor.visit_u8(value),
            Self::U16(value) => visitor.visit_u16(value),
            Self::U32(value) => visitor.visit_u32(value),
            Self::U64(value) => visitor.visit_u64(value),
            Self::U128(value) => visitor.visit_u128(value),
            Self::I8(value) => visitor.visit_i8(value),
            Self::I16(value) => visitor.visit_i16(value),
            Self::I32(value) => visitor.visit_i32(value),
            Self::I64(value) => visitor.visit_i64(value),
            Self::I128(value) => visitor.visit_i128(value),
            Self::F32(value) => visitor.visit_f32(value),
            Self::F64(value) => visitor.visit_f64(value),
            Self::Char(value) => visitor.visit_char(value),
            Self::Str(value) => visitor.visit_str(value),
            Self::Borrowed(value) => visitor.visit_borrowed_str(value),
            Self::Owned(value) => visitor.visit_string(value.into()),
            Self::Bytes(value) => visitor.visit_bytes(value),
            Self::BorrowedBytes(value) => visitor.visit_borrowed_bytes(value),
            Self::OwnedBytes(value) => visitor.visit_byte_buf(value.into()),
            Self::None => visitor.visit_none(),
            Self::Some(value) => visitor.visit_some(value.clone()),
            Self::Unit => visitor.visit_unit(),
            Self::Newtype(value) => visitor.visit_newtype_struct(value.clone()),
            Self::Seq(items) => visitor.visit_seq(SeqDeserializer::new(items.into_iter())),
            Self::Map(entries) => visitor.visit_map(MapDeserializer::new(entries.into_iter())),
            Self::Enum => visitor.visit_enum(Variant),
        }
    }

    /// As formats do that write the tag of an adjacently tagged enum as text.
    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Error> {
        match self {
            Self::Str(value) | Self::Borrowed(value) | Self::Owned(value) => {
                visitor.visit_enum(IntoDeserializer::<Error>::into_deserializer(value))
            }
            Self::U32(value) => visitor.visit_enum(IntoDeserializer::<Error>::into_deserializer(value)),
            _ => Err(Error::custom("not a variant")),
        }
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf option unit unit_struct
        newtype_struct seq tuple tuple_struct map struct identifier ignored_any
    }
}

impl IntoDeserializer<'_> for Source {
    type Deserializer = Self;

    fn into_deserializer(self) -> Self {
        self
    }
}

/// A variant of a format that marks enums.
struct Variant;

impl<'de> EnumAccess<'de> for Variant {
    type Error = Error;
    type Variant = Self;

    fn variant_seed<S: serde::de::DeserializeSeed<'de>>(self, seed: S) -> Result<(S::Value, Self), Error> {
        seed.deserialize(Source::Str("A")).map(|variant| (variant, self))
    }
}

impl<'de> VariantAccess<'de> for Variant {
    type Error = Error;

    fn unit_variant(self) -> Result<(), Error> {
        Ok(())
    }

    fn newtype_variant_seed<S: serde::de::DeserializeSeed<'de>>(self, _: S) -> Result<S::Value, Error> {
        Err(Error::custom("a unit variant"))
    }

    fn tuple_variant<V: Visitor<'de>>(self, _: usize, _: V) -> Result<V::Value, Error> {
        Err(Error::custom("a unit variant"))
    }

    fn struct_variant<V: Visitor<'de>>(self, _: &'static [&'static str], _: V) -> Result<V::Value, Error> {
        Err(Error::custom("a unit variant"))
    }
}
