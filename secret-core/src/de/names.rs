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

impl Name {
    /// The next key of a map: `Some(None)` for one that is passed over.
    #[inline]
    pub fn next_key<'de, A: MapAccess<'de>>(self, access: &mut A) -> Result<Option<Option<usize>>, A::Error> {
        guarded(|error| replaced(error, &self.unknown(), None), |ours| access.next_key_seed(Seed { name: self, ours }))
    }

    /// An enum's variant, and the way to what it holds.
    #[inline]
    pub fn variant<'de, A: EnumAccess<'de>>(self, access: A) -> Result<(Option<usize>, A::Variant), A::Error> {
        guarded(|error| replaced(error, &self.unknown(), None), |ours| access.variant_seed(Seed { name: self, ours }))
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
        let found = self.names.iter().position(|known| known.as_bytes() == name)?;
        Some(found.checked_sub(self.own()).and_then(|alias| self.aliases.get(alias).copied()).unwrap_or(found))
    }
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
    fn found<E: Error>(self, found: Option<usize>) -> Result<Option<usize>, E> {
        if found.is_none() && self.name.closed {
            self.ours.set(true);
            return Err(clean::error(&self.name.unknown()));
        }
        Ok(found)
    }
}

impl<'de> DeserializeSeed<'de> for Seed<'_> {
    type Value = Option<usize>;

    #[inline]
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Option<usize>, D::Error> {
        deserializer.deserialize_identifier(self)
    }
}

impl<'de> Visitor<'de> for Seed<'_> {
    type Value = Option<usize>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "a {}'s name", self.name.kind)
    }

    #[inline]
    fn visit_u64<E: Error>(self, index: u64) -> Result<Option<usize>, E> {
        let index = usize::try_from(index).ok().filter(|index| *index < self.name.own());
        self.found(index)
    }

    #[inline]
    fn visit_str<E: Error>(self, name: &str) -> Result<Option<usize>, E> {
        self.visit_bytes(name.as_bytes())
    }

    #[inline]
    fn visit_bytes<E: Error>(self, name: &[u8]) -> Result<Option<usize>, E> {
        let found = self.name.find(name);
        self.found(found)
    }
}
