//! `#[serde(borrow)]` on an unmarked `Cow<str>` or `Cow<[u8]>`: borrows from the input if it can, as in serde.

use alloc::borrow::{Cow, ToOwned};
use alloc::string::String;
use alloc::vec::Vec;
use core::fmt;
use core::marker::PhantomData;
use core::str;

use serde::Deserializer;
use serde::de::{DeserializeSeed, Error, Unexpected, Visitor};

use super::field_value::{FieldValue, Slot};
use super::ordinary;
use super::source::Source;
use crate::context::FieldContext;
use crate::violation::Segment;

/// A `Cow` that can borrow from the input.
pub trait BorrowCow<'de>: Sized {
    /// Parses the value.
    fn read_borrowed<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error>;
}

impl<'a, 'de: 'a> BorrowCow<'de> for Cow<'a, str> {
    fn read_borrowed<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_str(TextVisitor)
    }
}

impl<'a, 'de: 'a> BorrowCow<'de> for Cow<'a, [u8]> {
    fn read_borrowed<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_bytes(BytesVisitor)
    }
}

/// Reads a field that borrows.
#[inline]
pub fn borrowed<'de, T: BorrowCow<'de> + Slot<V>, V, S: Source<'de>>(
    value: &mut FieldValue<V>,
    source: S,
    segments: &'static [Segment],
    context: &FieldContext<'_>,
) -> Result<bool, S::Error> {
    T::of(value).read_by(source, CowSeed { segments, context, made: PhantomData }, segments, context)
}

struct CowSeed<'a, T> {
    segments: &'static [Segment],
    context: &'a FieldContext<'a>,
    made: PhantomData<T>,
}

impl<'de, T: BorrowCow<'de>> DeserializeSeed<'de> for CowSeed<'_, T> {
    type Value = T;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<T, D::Error> {
        ordinary::read_with(deserializer, self.context, self.segments, T::read_borrowed)
    }
}

struct TextVisitor;

impl<'de> Visitor<'de> for TextVisitor {
    type Value = Cow<'de, str>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a string")
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Self::Value, E> {
        Ok(Cow::Owned(text.to_owned()))
    }

    fn visit_borrowed_str<E: Error>(self, text: &'de str) -> Result<Self::Value, E> {
        Ok(Cow::Borrowed(text))
    }

    fn visit_string<E: Error>(self, text: String) -> Result<Self::Value, E> {
        Ok(Cow::Owned(text))
    }

    fn visit_bytes<E: Error>(self, bytes: &[u8]) -> Result<Self::Value, E> {
        let text = str::from_utf8(bytes).map_err(|_| E::invalid_type(Unexpected::Other("bytes"), &self))?;
        Ok(Cow::Owned(text.to_owned()))
    }

    fn visit_borrowed_bytes<E: Error>(self, bytes: &'de [u8]) -> Result<Self::Value, E> {
        let text = str::from_utf8(bytes).map_err(|_| E::invalid_type(Unexpected::Other("bytes"), &self))?;
        Ok(Cow::Borrowed(text))
    }

    fn visit_byte_buf<E: Error>(self, bytes: Vec<u8>) -> Result<Self::Value, E> {
        self.visit_bytes(&bytes)
    }
}

struct BytesVisitor;

impl<'de> Visitor<'de> for BytesVisitor {
    type Value = Cow<'de, [u8]>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a byte array")
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Self::Value, E> {
        Ok(Cow::Owned(text.as_bytes().to_vec()))
    }

    fn visit_borrowed_str<E: Error>(self, text: &'de str) -> Result<Self::Value, E> {
        Ok(Cow::Borrowed(text.as_bytes()))
    }

    fn visit_string<E: Error>(self, text: String) -> Result<Self::Value, E> {
        Ok(Cow::Owned(text.into_bytes()))
    }

    fn visit_bytes<E: Error>(self, bytes: &[u8]) -> Result<Self::Value, E> {
        Ok(Cow::Owned(bytes.to_vec()))
    }

    fn visit_borrowed_bytes<E: Error>(self, bytes: &'de [u8]) -> Result<Self::Value, E> {
        Ok(Cow::Borrowed(bytes))
    }

    fn visit_byte_buf<E: Error>(self, bytes: Vec<u8>) -> Result<Self::Value, E> {
        Ok(Cow::Owned(bytes))
    }
}
