//! Reading the name of a field or a variant, which an error must not quote.

use core::cell::Cell;
use core::fmt::{self, Display};

use serde::Deserializer;
use serde::de::{DeserializeSeed, EnumAccess, Error, MapAccess, Visitor};

use super::clean::{self, guarded, replaced};

/// The names that are known.
#[derive(Clone, Copy)]
pub struct Name {
    /// `field` or `variant`.
    pub kind: &'static str,
    /// The names, and the aliases behind them.
    pub names: &'static [&'static str],
    /// Which of the names each alias stands for.
    pub aliases: &'static [usize],
    /// Whether another name is an error.
    pub closed: bool,
}

/// A name of the input.
pub enum Key {
    /// The field or variant of this number.
    Known(usize),
    /// One that is passed over.
    Other,
}

impl Name {
    /// The next key of a map.
    #[inline]
    pub fn next_key<'de, A: MapAccess<'de>>(self, access: &mut A) -> Result<Option<Key>, A::Error> {
        guarded(|error| replaced(error, &self.unknown(), None), |ours| access.next_key_seed(Seed { name: self, ours }))
    }

    /// An enum's variant, and the way to what it holds.
    ///
    /// Another name is an error here, while the format still knows the position.
    #[inline]
    pub fn variant<'de, A: EnumAccess<'de>>(self, access: A) -> Result<(Key, A::Variant), A::Error> {
        let name = Self { closed: true, ..self };
        guarded(|error| replaced(error, &self.unknown(), None), |ours| access.variant_seed(Seed { name, ours }))
    }

    /// What an unknown name is answered with.
    pub fn unknown(self) -> Unknown {
        Unknown { kind: self.kind, names: self.names }
    }

    fn own(self) -> usize {
        self.names.len() - self.aliases.len()
    }

    #[inline]
    fn find(self, name: &[u8]) -> Option<usize> {
        let found = self.names.iter().position(|known| same(known.as_bytes(), name))?;
        Some(found.checked_sub(self.own()).and_then(|alias| self.aliases.get(alias).copied()).unwrap_or(found))
    }
}

/// `==`, which is a call into the C library, without it for the lengths that most names have.
#[inline]
fn same(known: &[u8], name: &[u8]) -> bool {
    known.len() == name.len()
        && match (ends(known), ends(name)) {
            (Some(known), Some(name)) => known == name,
            _ => known == name,
        }
}

/// The first and the last eight bytes, where that is all there is.
#[inline]
fn ends(name: &[u8]) -> Option<[u64; 2]> {
    let (first, last) = (name.first_chunk()?, name.last_chunk()?);
    (name.len() <= 16).then(|| [first, last].map(|bytes| u64::from_ne_bytes(*bytes)))
}

/// `unknown field, expected one of `clientId`, `clientSecret``.
pub struct Unknown {
    pub kind: &'static str,
    pub names: &'static [&'static str],
}

impl Display for Unknown {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "unknown {}", self.kind)?;
        for (index, name) in self.names.iter().enumerate() {
            let before = match (index, self.names.len()) {
                (0, 1) => ", expected",
                (0, _) => ", expected one of",
                _ => ",",
            };
            write!(f, "{before} `{name}`")?;
        }
        Ok(())
    }
}

struct Seed<'a> {
    name: Name,
    ours: &'a Cell<bool>,
}

impl Seed<'_> {
    #[inline]
    fn found<E: Error>(self, found: Option<usize>) -> Result<Key, E> {
        match found {
            Some(number) => Ok(Key::Known(number)),
            None if !self.name.closed => Ok(Key::Other),
            None => {
                self.ours.set(true);
                Err(clean::error(&self.name.unknown()))
            }
        }
    }
}

impl<'de> DeserializeSeed<'de> for Seed<'_> {
    type Value = Key;

    #[inline]
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Key, D::Error> {
        deserializer.deserialize_identifier(self)
    }
}

impl Visitor<'_> for Seed<'_> {
    type Value = Key;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "a {}'s name", self.name.kind)
    }

    #[inline]
    fn visit_u64<E: Error>(self, index: u64) -> Result<Key, E> {
        let index = usize::try_from(index).ok().filter(|index| *index < self.name.own());
        self.found(index)
    }

    #[inline]
    fn visit_str<E: Error>(self, name: &str) -> Result<Key, E> {
        self.visit_bytes(name.as_bytes())
    }

    #[inline]
    fn visit_bytes<E: Error>(self, name: &[u8]) -> Result<Key, E> {
        let found = self.name.find(name);
        self.found(found)
    }
}
