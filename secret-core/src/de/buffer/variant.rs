//! Variant access for variants without a key of their own.

use core::fmt;

use serde::Deserializer;
use serde::de::{DeserializeSeed, Error, IgnoredAny, MapAccess, SeqAccess, Unexpected, VariantAccess, Visitor};

use crate::de::refuse::refuse_scalars;

/// Reads a variant from a plain value, so that every tagging can share the code that reads variants.
pub struct FromValue<D> {
    deserializer: D,
    unit: Unit,
}

/// The values that are accepted as a unit variant.
#[derive(Clone, Copy)]
enum Unit {
    /// The fields next to the tag, which are ignored.
    Rest,
    /// A unit or `None`.
    Null,
}

impl<D> FromValue<D> {
    /// Reads the fields next to an internal `tag`.
    pub const fn internal(deserializer: D) -> Self {
        Self { deserializer, unit: Unit::Rest }
    }

    /// Reads the `content` of an adjacently tagged variant, or an untagged variant.
    pub const fn content(deserializer: D) -> Self {
        Self { deserializer, unit: Unit::Null }
    }
}

impl<'de, D: Deserializer<'de>> VariantAccess<'de> for FromValue<D> {
    type Error = D::Error;

    fn unit_variant(self) -> Result<(), D::Error> {
        self.deserializer.deserialize_any(self.unit)
    }

    fn newtype_variant_seed<S: DeserializeSeed<'de>>(self, seed: S) -> Result<S::Value, D::Error> {
        seed.deserialize(self.deserializer)
    }

    fn tuple_variant<V: Visitor<'de>>(self, len: usize, visitor: V) -> Result<V::Value, D::Error> {
        self.deserializer.deserialize_tuple(len, visitor)
    }

    /// An untagged struct variant accepts a map only: its visitor must not read a sequence.
    fn struct_variant<V: Visitor<'de>>(self, _: &'static [&'static str], visitor: V) -> Result<V::Value, D::Error> {
        match self.unit {
            Unit::Rest => self.deserializer.deserialize_any(visitor),
            Unit::Null => self.deserializer.deserialize_any(MapOnly(visitor)),
        }
    }
}

/// A visitor that accepts a map and refuses a sequence.
struct MapOnly<V>(V);

impl<'de, V: Visitor<'de>> Visitor<'de> for MapOnly<V> {
    type Value = V::Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.expecting(f)
    }

    refuse_scalars!();

    fn visit_map<A: MapAccess<'de>>(self, access: A) -> Result<V::Value, A::Error> {
        self.0.visit_map(access)
    }
}

impl<'de> Visitor<'de> for Unit {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("unit variant")
    }

    refuse_scalars!();

    fn visit_unit<E: Error>(self) -> Result<(), E> {
        match self {
            Unit::Null => Ok(()),
            Unit::Rest => Err(E::invalid_type(Unexpected::Unit, &self)),
        }
    }

    fn visit_none<E: Error>(self) -> Result<(), E> {
        match self {
            Unit::Null => Ok(()),
            Unit::Rest => Err(E::invalid_type(Unexpected::Option, &self)),
        }
    }

    fn visit_seq<A: SeqAccess<'de>>(self, _: A) -> Result<(), A::Error> {
        match self {
            // A buffered sequence must be read to its end, so that only an empty rest passes, as in serde.
            Unit::Rest => Ok(()),
            Unit::Null => Err(A::Error::invalid_type(Unexpected::Seq, &self)),
        }
    }

    fn visit_map<A: MapAccess<'de>>(self, mut access: A) -> Result<(), A::Error> {
        match self {
            Unit::Rest => {
                while access.next_entry::<IgnoredAny, IgnoredAny>()?.is_some() {}
                Ok(())
            }
            Unit::Null => Err(A::Error::invalid_type(Unexpected::Map, &self)),
        }
    }
}
