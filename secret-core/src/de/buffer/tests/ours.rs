//! Reads the types of [`serde_twin`](super::serde_twin) through this crate's buffer.

use crate::context::Root;
use core::fmt;
use core::marker::PhantomData;

use serde::de::value::{MapAccessDeserializer, MapDeserializer, SeqAccessDeserializer};
use serde::de::{DeserializeSeed, Error, MapAccess, SeqAccess, VariantAccess, Visitor};
use serde::{Deserialize, Deserializer};

use super::serde_twin::{Adjacent, Flat, Internal};
use crate::de::buffer::{
    AdjacentContent, AdjacentKeySeed, AdjacentVisitor, BufferSeed, Entries, FlatKey, FlatKeySeed, FromValue, Replay,
    TaggedVisitor,
};

/// As an untagged enum reads a variant.
pub fn shared<'de, T: Deserialize<'de>, D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error> {
    let buffer = BufferSeed::new().deserialize(deserializer)?;
    T::deserialize(Replay::shared(&buffer))
}

#[derive(Deserialize)]
#[serde(variant_identifier)]
enum InternalTag {
    A,
    B,
    D,
}

pub fn internal<'de, T: Deserialize<'de>, D: Deserializer<'de>>(deserializer: D) -> Result<Internal<T>, D::Error> {
    let root = Root::default();
    let context = &root.enforcing();
    let visitor = TaggedVisitor { tag: "t", expecting: "an enum", seed: PhantomData, context };
    let (tag, rest) = deserializer.deserialize_any(visitor)?;
    let rest = FromValue::internal(Replay::once(&rest));
    match tag {
        InternalTag::A => rest.unit_variant().map(|()| Internal::A),
        InternalTag::B => rest.newtype_variant().map(Internal::B),
        InternalTag::D => rest
            .struct_variant(&["a"], Fields { seq: true, deny_unknown: false, made: PhantomData })
            .map(|a| Internal::D { a }),
    }
}

#[derive(Deserialize)]
#[serde(variant_identifier)]
pub enum AdjacentTag {
    A,
    B,
    C,
    D,
}

pub fn adjacent<'de, T: Deserialize<'de>, D: Deserializer<'de>>(
    deserializer: D,
    deny_unknown: bool,
) -> Result<Adjacent<T>, D::Error> {
    let root = Root::default();
    let visitor = AdjacentVisitor {
        context: &root.enforcing(),
        keys: AdjacentKeySeed { tag: "t", content: "c" },
        name: "Adjacent",
        variants: &["A", "B", "C", "D"],
        expecting: "an enum",
        content: AdjacentParts { deny_unknown, made: PhantomData },
    };
    deserializer.deserialize_struct("Adjacent", &["t", "c"], visitor)
}

struct AdjacentParts<T> {
    deny_unknown: bool,
    made: PhantomData<T>,
}

impl<'de, T: Deserialize<'de>> AdjacentContent<'de> for AdjacentParts<T> {
    type Variant = AdjacentTag;
    type Value = Adjacent<T>;

    fn tag<D: Deserializer<'de>>(&self, deserializer: D) -> Result<AdjacentTag, D::Error> {
        AdjacentTag::deserialize(deserializer)
    }

    fn content<D: Deserializer<'de>>(&self, variant: AdjacentTag, deserializer: D) -> Result<Adjacent<T>, D::Error> {
        let content = FromValue::content(deserializer);
        match variant {
            AdjacentTag::A => content.unit_variant().map(|()| Adjacent::A),
            AdjacentTag::B => content.newtype_variant().map(Adjacent::B),
            AdjacentTag::C => {
                content.tuple_variant(2, Two(PhantomData)).map(|(first, second)| Adjacent::C(first, second))
            }
            AdjacentTag::D => content
                .struct_variant(&["a"], Fields { seq: false, deny_unknown: self.deny_unknown, made: PhantomData })
                .map(|a| Adjacent::D { a }),
        }
    }

    fn without_content<E: Error>(&self, variant: AdjacentTag) -> Result<Adjacent<T>, E> {
        match variant {
            AdjacentTag::A => Ok(Adjacent::A),
            AdjacentTag::B => absent().map(Adjacent::B),
            AdjacentTag::C | AdjacentTag::D => Err(E::missing_field("c")),
        }
    }

    fn unknown_key<E: Error>(&self) -> Option<E> {
        self.deny_unknown.then(|| E::custom("unknown field"))
    }
}

/// What a missing field is read as.
fn absent<'de, T: Deserialize<'de>, E: Error>() -> Result<T, E> {
    let nothing = MapDeserializer::new(core::iter::empty::<(&str, ())>());
    Named::deserialize(nothing).map(|Named { a }| a)
}

#[derive(Deserialize)]
struct Named<T> {
    a: T,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct NamedStrict<T> {
    a: T,
}

/// The visitor of a variant `D { a: T }`.
struct Fields<T> {
    seq: bool,
    deny_unknown: bool,
    made: PhantomData<T>,
}

impl<'de, T: Deserialize<'de>> Visitor<'de> for Fields<T> {
    type Value = T;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("fields")
    }

    fn visit_map<A: MapAccess<'de>>(self, access: A) -> Result<T, A::Error> {
        if self.deny_unknown {
            return NamedStrict::deserialize(MapAccessDeserializer::new(access)).map(|NamedStrict { a }| a);
        }
        Named::deserialize(MapAccessDeserializer::new(access)).map(|Named { a }| a)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, access: A) -> Result<T, A::Error> {
        if !self.seq {
            return Err(A::Error::custom("not a map"));
        }
        Named::deserialize(SeqAccessDeserializer::new(access)).map(|Named { a }| a)
    }
}

/// The visitor of a variant `C(u8, T)`.
struct Two<T>(PhantomData<T>);

impl<'de, T: Deserialize<'de>> Visitor<'de> for Two<T> {
    type Value = (u8, T);

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("two values")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, access: A) -> Result<(u8, T), A::Error> {
        Deserialize::deserialize(SeqAccessDeserializer::new(access))
    }
}

pub fn flat<'de, T: Deserialize<'de>, D: Deserializer<'de>>(deserializer: D) -> Result<Flat<T>, D::Error> {
    deserializer.deserialize_map(FlatVisitor(PhantomData))
}

struct FlatVisitor<T>(PhantomData<T>);

impl<'de, T: Deserialize<'de>> Visitor<'de> for FlatVisitor<T> {
    type Value = Flat<T>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a struct")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut access: A) -> Result<Flat<T>, A::Error> {
        let (mut own, mut entries) = (None, Entries::new());
        while let Some(key) = access.next_key_seed(FlatKeySeed(|name: &[u8]| (name == b"own").then_some(())))? {
            match key {
                FlatKey::Known(()) if own.is_some() => return Err(A::Error::duplicate_field("own")),
                FlatKey::Known(()) => own = Some(access.next_value()?),
                FlatKey::Other(key) => entries.push(key, access.next_value_seed(BufferSeed::new())?),
            }
        }
        let own = own.ok_or_else(|| A::Error::missing_field("own"))?;
        let first = entries.read(|map| T::deserialize(map))?;
        let rest = entries.read(|map| Deserialize::deserialize(map))?;
        Ok(Flat { own, first, rest })
    }
}
