//! Reading the name of a field or a variant, which an error must not quote.

use core::fmt::{self, Display};

use serde::Deserializer;
use serde::de::{DeserializeSeed, Error, Visitor};

use crate::context::FieldContext;

/// The names that a key of the input may have.
#[derive(Clone, Copy)]
pub struct Names {
    /// `field` or `variant`.
    pub kind: &'static str,
    /// The names in their order, and then the aliases.
    pub names: &'static [&'static str],
    /// Which name each alias belongs to.
    pub aliases: &'static [usize],
}

impl Names {
    /// How many fields or variants there are.
    pub const fn count(&self) -> usize {
        self.names.len() - self.aliases.len()
    }

    /// The error for a name that is not among them.
    #[cold]
    pub(super) fn unknown<E: Error>(&self, context: &FieldContext<'_>) -> E {
        context.error(&Unknown(self))
    }

    /// The index of the field of this name. `next` is the one that is tried first: most inputs have the fields in their order.
    #[inline]
    pub(super) fn find(&self, name: &[u8], next: usize) -> Option<usize> {
        let own = self.count();
        let is_it = |known: &str| same(known.as_bytes(), name);
        let found = match self.names[..own].get(next) {
            Some(known) if is_it(known) => return Some(next),
            _ => self.names.iter().position(|known| is_it(known))?,
        };
        Some(found.checked_sub(own).and_then(|alias| self.aliases.get(alias).copied()).unwrap_or(found))
    }
}

/// `==` of byte strings without a call into the C library for the lengths that most names have.
#[inline]
fn same(known: &[u8], name: &[u8]) -> bool {
    known.len() == name.len()
        && match (ends(known), ends(name)) {
            (Some(known), Some(name)) => known == name,
            _ => known == name,
        }
}

/// The first and the last eight bytes, where they cover the whole name.
#[inline]
fn ends(name: &[u8]) -> Option<[u64; 2]> {
    let (first, last) = (name.first_chunk()?, name.last_chunk()?);
    (name.len() <= 16).then(|| [first, last].map(|bytes| u64::from_ne_bytes(*bytes)))
}

/// `unknown field, expected one of `clientId`, `clientSecret``.
struct Unknown<'a>(&'a Names);

impl Display for Unknown<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Names { kind, names, .. } = self.0;
        write!(f, "unknown {kind}")?;
        for (index, name) in names.iter().enumerate() {
            let before = match (index, names.len()) {
                (0, 1) => ", expected",
                (0, _) => ", expected one of",
                _ => ",",
            };
            write!(f, "{before} `{name}`")?;
        }
        Ok(())
    }
}

/// Reads a name: its index, or `None` for one that is not known.
pub(super) struct NameSeed<'a> {
    pub(super) names: &'a Names,
    pub(super) next: usize,
}

impl<'de> DeserializeSeed<'de> for NameSeed<'_> {
    type Value = Option<usize>;

    #[inline]
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Option<usize>, D::Error> {
        deserializer.deserialize_identifier(self)
    }
}

impl Visitor<'_> for NameSeed<'_> {
    type Value = Option<usize>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} identifier", self.names.kind)
    }

    #[inline]
    fn visit_u64<E: Error>(self, index: u64) -> Result<Option<usize>, E> {
        Ok(usize::try_from(index).ok().filter(|index| *index < self.names.count()))
    }

    #[inline]
    fn visit_str<E: Error>(self, name: &str) -> Result<Option<usize>, E> {
        Ok(self.names.find(name.as_bytes(), self.next))
    }

    #[inline]
    fn visit_bytes<E: Error>(self, name: &[u8]) -> Result<Option<usize>, E> {
        Ok(self.names.find(name, self.next))
    }
}
