//! The two keys of an adjacently tagged enum, and the hint for its tag.

use core::fmt;

use serde::Deserializer;
use serde::de::{DeserializeSeed, EnumAccess, Error, VariantAccess, Visitor};

/// A key of an adjacently tagged enum.
pub enum AdjacentKey {
    Tag,
    Content,
    Other,
}

/// Recognizes the two keys by name, as text or bytes, or by index.
#[derive(Clone, Copy)]
pub struct AdjacentKeySeed {
    pub tag: &'static str,
    pub content: &'static str,
}

impl<'de> DeserializeSeed<'de> for AdjacentKeySeed {
    type Value = AdjacentKey;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<AdjacentKey, D::Error> {
        deserializer.deserialize_identifier(self)
    }
}

impl Visitor<'_> for AdjacentKeySeed {
    type Value = AdjacentKey;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "`{}` or `{}`", self.tag, self.content)
    }

    fn visit_u64<E: Error>(self, index: u64) -> Result<AdjacentKey, E> {
        Ok(match index {
            0 => AdjacentKey::Tag,
            1 => AdjacentKey::Content,
            _ => AdjacentKey::Other,
        })
    }

    fn visit_str<E: Error>(self, name: &str) -> Result<AdjacentKey, E> {
        self.visit_bytes(name.as_bytes())
    }

    fn visit_bytes<E: Error>(self, name: &[u8]) -> Result<AdjacentKey, E> {
        Ok(if name == self.tag.as_bytes() {
            AdjacentKey::Tag
        } else if name == self.content.as_bytes() {
            AdjacentKey::Content
        } else {
            AdjacentKey::Other
        })
    }
}

/// Reads the tag of a map as a unit variant of an enum, as serde writes it.
pub struct TagSeed<S> {
    /// The enum's name.
    pub name: &'static str,
    /// The names of its variants.
    pub variants: &'static [&'static str],
    /// Recognizes the variant.
    pub seed: S,
}

impl<'de, S: DeserializeSeed<'de>> DeserializeSeed<'de> for TagSeed<S> {
    type Value = S::Value;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<S::Value, D::Error> {
        deserializer.deserialize_enum(self.name, self.variants, self)
    }
}

impl<'de, S: DeserializeSeed<'de>> Visitor<'de> for TagSeed<S> {
    type Value = S::Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "variant of enum {}", self.name)
    }

    fn visit_enum<A: EnumAccess<'de>>(self, access: A) -> Result<S::Value, A::Error> {
        let (variant, content) = access.variant_seed(self.seed)?;
        content.unit_variant().map(|()| variant)
    }
}
