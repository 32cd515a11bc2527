//! Adjacently tagged enums: a map of `tag` and `content`, in either order, or a sequence of the two.

mod keys;

use core::fmt::{self, Display};

use serde::de::{DeserializeSeed, Deserializer, Error, IgnoredAny, MapAccess, SeqAccess, Visitor};

pub use self::keys::{AdjacentKey, AdjacentKeySeed, TagSeed};
use super::{BufferSeed, Replay};
use crate::context::FieldContext;
use crate::de::refuse::refuse_scalars;

/// An adjacently tagged enum.
pub trait AdjacentContent<'de> {
    /// A variant, as the tag names it.
    type Variant;

    /// The enum.
    type Value;

    /// Reads the tag as an identifier: see [`TagSeed`] for the hint that a map's tag is read with.
    fn tag<D: Deserializer<'de>>(&self, deserializer: D) -> Result<Self::Variant, D::Error>;

    /// Reads the content of a variant.
    fn content<D: Deserializer<'de>>(&self, variant: Self::Variant, deserializer: D) -> Result<Self::Value, D::Error>;

    /// Creates a variant without content: a unit, or a newtype of an `Option`. Fails for any other variant.
    fn without_content<E: Error>(&self, variant: Self::Variant) -> Result<Self::Value, E>;

    /// Returns the error for a key that is neither the tag nor the content; `None` if such keys are ignored.
    fn unknown_key<E: Error>(&self) -> Option<E>;
}

/// Reads an adjacently tagged enum. Pass it to `deserialize_struct`.
///
/// Buffers the content only if it comes before the tag.
pub struct AdjacentVisitor<'a, C, X> {
    /// The names of the two keys.
    pub keys: AdjacentKeySeed,
    /// The enum's name and variants.
    pub name: &'static str,
    pub variants: &'static [&'static str],
    /// The expected type, for errors.
    pub expecting: X,
    /// Reads the tag and the content.
    pub content: C,
    /// The context of the enum.
    pub context: &'a FieldContext<'a>,
}

impl<C, X> AdjacentVisitor<'_, C, X> {
    /// Returns the next key that is the tag or the content.
    fn next_key<'de, A: MapAccess<'de>>(&self, access: &mut A) -> Result<Option<Half>, A::Error>
    where
        C: AdjacentContent<'de>,
    {
        loop {
            self.context.begin();
            let Some(key) = access.next_key_seed(self.keys)? else { return Ok(None) };
            match key {
                AdjacentKey::Tag => return Ok(Some(Half::Tag)),
                AdjacentKey::Content => return Ok(Some(Half::Content)),
                AdjacentKey::Other => match self.content.unknown_key() {
                    Some(error) => return Err(error),
                    None => access.next_value::<IgnoredAny>()?,
                },
            };
        }
    }

    fn tag<'de, A: MapAccess<'de>>(&self, access: &mut A) -> Result<C::Variant, A::Error>
    where
        C: AdjacentContent<'de>,
    {
        access.next_value_seed(TagSeed { name: self.name, variants: self.variants, seed: Tag(&self.content) })
    }

    #[cold]
    fn duplicate<E: Error>(&self, key: &Half) -> E {
        self.context.duplicate(match key {
            Half::Tag => self.keys.tag,
            Half::Content => self.keys.content,
        })
    }
}

/// One of the two keys.
enum Half {
    Tag,
    Content,
}

impl<'de, C: AdjacentContent<'de>, X: Display> Visitor<'de> for AdjacentVisitor<'_, C, X> {
    type Value = C::Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.expecting.fmt(f)
    }

    refuse_scalars!();

    fn visit_map<A: MapAccess<'de>>(self, mut access: A) -> Result<C::Value, A::Error> {
        let value = match self.next_key(&mut access)? {
            Some(Half::Tag) => {
                let variant = self.tag(&mut access)?;
                match self.next_key(&mut access)? {
                    Some(Half::Content) => access.next_value_seed(Content(&self.content, variant))?,
                    Some(tag) => return Err(self.duplicate(&tag)),
                    None => return self.content.without_content(variant),
                }
            }
            Some(Half::Content) => {
                let content = access.next_value_seed(BufferSeed::new())?;
                match self.next_key(&mut access)? {
                    Some(Half::Tag) => {
                        let variant = self.tag(&mut access)?;
                        self.content.content(variant, Replay::once(&content))?
                    }
                    Some(content) => return Err(self.duplicate(&content)),
                    None => return Err(self.context.missing(self.keys.tag)),
                }
            }
            None => return Err(self.context.missing(self.keys.tag)),
        };
        match self.next_key(&mut access)? {
            Some(key) => Err(self.duplicate(&key)),
            None => Ok(value),
        }
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut access: A) -> Result<C::Value, A::Error> {
        let variant =
            access.next_element_seed(Tag(&self.content))?.ok_or_else(|| A::Error::invalid_length(0, &self))?;
        access.next_element_seed(Content(&self.content, variant))?.ok_or_else(|| A::Error::invalid_length(1, &self))
    }
}

struct Tag<'a, C>(&'a C);

impl<'de, C: AdjacentContent<'de>> DeserializeSeed<'de> for Tag<'_, C> {
    type Value = C::Variant;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<C::Variant, D::Error> {
        self.0.tag(deserializer)
    }
}

struct Content<'a, C, V>(&'a C, V);

impl<'de, C: AdjacentContent<'de>> DeserializeSeed<'de> for Content<'_, C, C::Variant> {
    type Value = C::Value;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<C::Value, D::Error> {
        self.0.content(self.1, deserializer)
    }
}
