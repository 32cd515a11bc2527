//! The elements, entries and variants of a buffered value.

use core::fmt::{self, Display};
use core::slice;

use serde::Deserialize;
use serde::de::{DeserializeSeed, EnumAccess, Error, MapAccess, SeqAccess, Unexpected, VariantAccess, Visitor};

use super::Replay;
use crate::de::buffer::Buffer;

/// The error for a list or map with too many elements: gives the expected number, not that of the input.
struct Exactly {
    count: usize,
    kind: &'static str,
}

impl Display for Exactly {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (count, kind) = (self.count, self.kind);
        let plural = if count == 1 { "" } else { "s" };
        write!(f, "invalid length, expected {count} element{plural} in {kind}")
    }
}

/// Fails if elements remain.
fn end<T, E: Error>(left: &slice::Iter<'_, T>, count: usize, kind: &'static str) -> Result<(), E> {
    if left.as_slice().is_empty() { Ok(()) } else { Err(E::custom(Exactly { count, kind })) }
}

/// The elements of a list.
pub struct Items<'b, 'de, E> {
    list: Replay<'b, 'de, E>,
    left: slice::Iter<'b, Buffer<'de>>,
    count: usize,
}

impl<'b, 'de, E: Error> Items<'b, 'de, E> {
    pub fn new(list: Replay<'b, 'de, E>, items: &'b [Buffer<'de>]) -> Self {
        Self { list, left: items.iter(), count: 0 }
    }

    pub fn end(&self) -> Result<(), E> {
        end(&self.left, self.count, "sequence")
    }
}

impl<'de, E: Error> SeqAccess<'de> for Items<'_, 'de, E> {
    type Error = E;

    fn next_element_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<Option<S::Value>, E> {
        let Some(item) = self.left.next() else { return Ok(None) };
        self.count += 1;
        seed.deserialize(self.list.child(item)).map(Some)
    }

    fn size_hint(&self) -> Option<usize> {
        Some(self.left.len())
    }
}

/// The entries of a map.
pub struct Pairs<'b, 'de, E> {
    map: Replay<'b, 'de, E>,
    left: slice::Iter<'b, (Buffer<'de>, Buffer<'de>)>,
    value: Option<&'b Buffer<'de>>,
    count: usize,
}

impl<'b, 'de, E: Error> Pairs<'b, 'de, E> {
    pub fn new(map: Replay<'b, 'de, E>, entries: &'b [(Buffer<'de>, Buffer<'de>)]) -> Self {
        Self { map, left: entries.iter(), value: None, count: 0 }
    }

    pub fn end(&self) -> Result<(), E> {
        end(&self.left, self.count, "map")
    }
}

impl<'de, E: Error> MapAccess<'de> for Pairs<'_, 'de, E> {
    type Error = E;

    fn next_key_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<Option<S::Value>, E> {
        let Some((key, value)) = self.left.next() else { return Ok(None) };
        self.count += 1;
        self.value = Some(value);
        seed.deserialize(self.map.child(key)).map(Some)
    }

    fn next_value_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<S::Value, E> {
        let value = self.value.take().ok_or_else(|| E::custom("value is missing"))?;
        seed.deserialize(self.map.child(value))
    }

    fn size_hint(&self) -> Option<usize> {
        Some(self.left.len())
    }
}

/// A variant: a name, or a name and its content.
pub struct Variant<'b, 'de, E> {
    pub name: Replay<'b, 'de, E>,
    pub content: Option<Replay<'b, 'de, E>>,
}

impl<'b, 'de, E: Error> EnumAccess<'de> for Variant<'b, 'de, E> {
    type Error = E;
    type Variant = VariantContent<'b, 'de, E>;

    fn variant_seed<S: DeserializeSeed<'de>>(self, seed: S) -> Result<(S::Value, Self::Variant), E> {
        seed.deserialize(self.name).map(|variant| (variant, VariantContent(self.content)))
    }
}

/// The content of an externally tagged variant.
pub struct VariantContent<'b, 'de, E>(Option<Replay<'b, 'de, E>>);

impl<'b, 'de, E: Error> VariantContent<'b, 'de, E> {
    fn required(self, expected: &'static str) -> Result<Replay<'b, 'de, E>, E> {
        self.0.ok_or_else(|| E::invalid_type(Unexpected::UnitVariant, &expected))
    }
}

impl<'de, E: Error> VariantAccess<'de> for VariantContent<'_, 'de, E> {
    type Error = E;

    fn unit_variant(self) -> Result<(), E> {
        self.0.map_or(Ok(()), <()>::deserialize)
    }

    fn newtype_variant_seed<S: DeserializeSeed<'de>>(self, seed: S) -> Result<S::Value, E> {
        seed.deserialize(self.required("newtype variant")?)
    }

    fn tuple_variant<V: Visitor<'de>>(self, _: usize, visitor: V) -> Result<V::Value, E> {
        let content = self.required("tuple variant")?;
        match content.value {
            Buffer::Seq(items) => content.seq(items, visitor),
            _ => Err(content.invalid_type(&"tuple variant")),
        }
    }

    fn struct_variant<V: Visitor<'de>>(self, _: &'static [&'static str], visitor: V) -> Result<V::Value, E> {
        let content = self.required("struct variant")?;
        match content.value {
            Buffer::Map(entries) => content.map(entries, visitor),
            Buffer::Seq(items) => content.seq(items, visitor),
            _ => Err(content.invalid_type(&"struct variant")),
        }
    }
}
