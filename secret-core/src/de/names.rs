//! Parses the name of a field or variant without quoting it in an error.

use core::fmt::{self, Display};

use serde::Deserializer;
use serde::de::{DeserializeSeed, Error, Visitor};

use crate::context::FieldContext;

/// The known names of fields or variants.
#[derive(Clone, Copy)]
pub struct Names {
    /// `field` or `variant`.
    pub kind: &'static str,
    /// The names in declaration order, followed by the aliases.
    pub names: &'static [&'static str],
    /// The index of the name that each alias belongs to.
    pub aliases: &'static [usize],
}

impl Names {
    /// Returns the number of fields or variants.
    pub const fn count(&self) -> usize {
        self.names.len() - self.aliases.len()
    }

    /// Returns the error for an unknown name.
    #[cold]
    pub(super) fn unknown<E: Error>(&self, context: &FieldContext<'_>) -> E {
        context.error(&Unknown(self))
    }

    /// Returns the index of the field with this name. Tries `next` first: most inputs list the fields in declaration order.
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

/// Compares byte strings; most names are short enough to need no call into the C library.
#[inline]
fn same(known: &[u8], name: &[u8]) -> bool {
    known.len() == name.len()
        && match (ends(known), ends(name)) {
            (Some(known), Some(name)) => known == name,
            _ => known == name,
        }
}

/// Returns the first and the last eight bytes, if they cover the whole name.
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

/// Reads a name. Returns its index, or `None` if it is unknown.
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
