//! A format that hands over what it is told to, whatever it is asked for.

use std::fmt;

use serde::de::value::{MapDeserializer, SeqDeserializer};
use serde::de::{DeserializeOwned, DeserializeSeed, EnumAccess, Error as _, IntoDeserializer, VariantAccess, Visitor};
use serde::{Deserializer, forward_to_deserialize_any};

/// One value, as a format tells a visitor of it.
#[derive(Clone)]
pub enum Given {
    Bool(bool),
    Signed(i64),
    Unsigned(u64),
    Float(f64),
    Char(char),
    Str(&'static str),
    Borrowed(&'static str),
    Owned(&'static str),
    Bytes(&'static [u8]),
    BorrowedBytes(&'static [u8]),
    ByteBuf(&'static [u8]),
    Unit,
    None,
    Some(Box<Given>),
    Newtype(Box<Given>),
    Seq(Vec<Given>),
    Map(Vec<(Given, Given)>),
    Variant(Box<Given>, Box<Given>),
    /// A value for people, where the format is for machines, or the other way round.
    Readable(bool, Box<Given>),
}

pub use Given::*;

/// A map with names for keys.
pub fn map(entries: impl IntoIterator<Item = (&'static str, Given)>) -> Given {
    Map(entries.into_iter().map(|(name, value)| (Str(name), value)).collect())
}

pub fn some(value: Given) -> Given {
    Some(Box::new(value))
}

pub fn newtype(value: Given) -> Given {
    Newtype(Box::new(value))
}

/// Everything that holds nothing else, with `text` where it is text.
pub fn simple(text: &'static str) -> Vec<Given> {
    let bytes = text.as_bytes();
    let texts = [Str(text), Borrowed(text), Owned(text), Bytes(bytes), BorrowedBytes(bytes), ByteBuf(bytes)];
    [Bool(true), Signed(-1), Unsigned(7), Float(1.5), Char('c'), Unit, None].into_iter().chain(texts).collect()
}

/// Parses `T`; the error's text.
pub fn parse<T: DeserializeOwned>(given: Given) -> Result<T, String> {
    T::deserialize(given).map_err(|error| error.0)
}

/// Quotes all that it can.
#[derive(Debug)]
pub struct Error(String);

impl serde::de::Error for Error {
    fn custom<T: fmt::Display>(text: T) -> Self {
        Self(text.to_string())
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for Error {}

impl<'de> Deserializer<'de> for Given {
    type Error = Error;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        match self {
            Bool(value) => visitor.visit_bool(value),
            Signed(value) => visitor.visit_i64(value),
            Unsigned(value) => visitor.visit_u64(value),
            Float(value) => visitor.visit_f64(value),
            Char(value) => visitor.visit_char(value),
            Str(text) => visitor.visit_str(text),
            Borrowed(text) => visitor.visit_borrowed_str(text),
            Owned(text) => visitor.visit_string(text.into()),
            Bytes(bytes) => visitor.visit_bytes(bytes),
            BorrowedBytes(bytes) => visitor.visit_borrowed_bytes(bytes),
            ByteBuf(bytes) => visitor.visit_byte_buf(bytes.into()),
            Unit => visitor.visit_unit(),
            None => visitor.visit_none(),
            Some(value) => visitor.visit_some(*value),
            Newtype(value) => visitor.visit_newtype_struct(*value),
            Seq(items) => visitor.visit_seq(SeqDeserializer::new(items.into_iter())),
            Map(entries) => visitor.visit_map(MapDeserializer::new(entries.into_iter())),
            Variant(..) => visitor.visit_enum(self),
            Readable(readable, value) => match *value {
                Map(entries) => {
                    let entries = entries.into_iter().map(|(key, value)| (key, Readable(readable, Box::new(value))));
                    visitor.visit_map(MapDeserializer::new(entries))
                }
                value => value.deserialize_any(visitor),
            },
        }
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        match self {
            Unit | None => visitor.visit_none(),
            Some(value) => visitor.visit_some(*value),
            Readable(_, value) => value.deserialize_option(visitor),
            value => visitor.visit_some(value),
        }
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(self, _: &'static str, visitor: V) -> Result<V::Value, Error> {
        match self {
            Newtype(value) => visitor.visit_newtype_struct(*value),
            Seq(_) => self.deserialize_any(visitor),
            value => visitor.visit_newtype_struct(value),
        }
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Error> {
        match self {
            Readable(_, value) => value.deserialize_enum("", &[], visitor),
            Map(mut entries) if entries.len() == 1 => {
                let (name, content) = entries.remove(0);
                visitor.visit_enum(Variant(Box::new(name), Box::new(content)))
            }
            name @ Str(_) => visitor.visit_enum(Variant(Box::new(name), Box::new(Unit))),
            value => value.deserialize_any(visitor),
        }
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf unit unit_struct
        seq tuple tuple_struct map struct identifier ignored_any
    }

    fn is_human_readable(&self) -> bool {
        matches!(self, Readable(true, _))
    }
}

impl IntoDeserializer<'_, Error> for Given {
    type Deserializer = Self;

    fn into_deserializer(self) -> Self {
        self
    }
}

impl<'de> EnumAccess<'de> for Given {
    type Error = Error;
    type Variant = Self;

    fn variant_seed<S: DeserializeSeed<'de>>(self, seed: S) -> Result<(S::Value, Self), Error> {
        let Variant(name, content) = self else { return Err(Error::custom(format_args!("no variant"))) };
        Ok((seed.deserialize(*name)?, *content))
    }
}

impl<'de> VariantAccess<'de> for Given {
    type Error = Error;

    fn unit_variant(self) -> Result<(), Error> {
        serde::Deserialize::deserialize(self)
    }

    fn newtype_variant_seed<S: DeserializeSeed<'de>>(self, seed: S) -> Result<S::Value, Error> {
        seed.deserialize(self)
    }

    fn tuple_variant<V: Visitor<'de>>(self, _: usize, visitor: V) -> Result<V::Value, Error> {
        self.deserialize_any(visitor)
    }

    fn struct_variant<V: Visitor<'de>>(self, _: &'static [&'static str], visitor: V) -> Result<V::Value, Error> {
        self.deserialize_any(visitor)
    }
}
