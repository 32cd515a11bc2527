//! Reading the name of a field or a variant, which an error must not quote.

use core::cell::Cell;
use core::fmt::{self, Display};

use serde::Deserializer;
use serde::de::{DeserializeSeed, EnumAccess, Error, MapAccess, Visitor};

use super::clean::{self, guarded, replaced};
use super::shape::Shape;

/// What a name of the input is looked for among.
pub struct Names {
    /// `field` or `variant`.
    kind: &'static str,
    shape: &'static Shape,
    /// Whether another name is an error.
    closed: bool,
    /// The one that is looked at first: most inputs have the fields in their order.
    next: usize,
}

/// A name of the input.
pub enum Key {
    /// The field or variant of this number.
    Known(usize),
    /// One that is passed over.
    Other,
}

impl Names {
    /// The names of the fields of a struct.
    pub const fn of_fields(shape: &'static Shape) -> Self {
        Self { kind: "field", shape, closed: shape.closed, next: 0 }
    }

    /// The names of the variants of an enum.
    pub const fn of_variants(shape: &'static Shape) -> Self {
        Self { kind: "variant", shape, closed: true, next: 0 }
    }

    /// The next key of a map.
    #[inline]
    pub fn next_key<'de, A: MapAccess<'de>>(&mut self, access: &mut A) -> Result<Option<Key>, A::Error> {
        // As `guarded` has it; but what an unknown name is answered with is not got together before there is one.
        let ours = Cell::new(false);
        let read = access.next_key_seed(Seed { names: self, ours: &ours });
        read.map_err(|error| if ours.get() { error } else { replaced(error, &self.unknown(), None) })
    }

    /// An enum's variant, and the way to what it holds.
    ///
    /// Another name is an error here, while the format still knows the position.
    #[inline]
    pub fn variant<'de, A: EnumAccess<'de>>(mut self, access: A) -> Result<(Key, A::Variant), A::Error> {
        let unknown = self.unknown();
        guarded(|error| replaced(error, &unknown, None), |ours| access.variant_seed(Seed { names: &mut self, ours }))
    }

    /// What an unknown name is answered with.
    pub fn unknown(&self) -> Unknown {
        Unknown { kind: self.kind, names: self.shape.names }
    }

    fn own(&self) -> usize {
        self.shape.names.len() - self.shape.aliases.len()
    }

    #[inline]
    fn find(&mut self, name: &[u8]) -> Option<usize> {
        let (names, own) = (self.shape.names, self.own());
        let is_it = |known: &str| same(known.as_bytes(), name);
        let found = match names[..own].get(self.next) {
            Some(next) if is_it(next) => self.next,
            _ => names.iter().position(|known| is_it(known))?,
        };
        let field = found.checked_sub(own).and_then(|alias| self.shape.aliases.get(alias).copied()).unwrap_or(found);
        self.next = field + 1;
        Some(field)
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
    names: &'a mut Names,
    ours: &'a Cell<bool>,
}

impl Seed<'_> {
    #[inline]
    fn found<E: Error>(self, found: Option<usize>) -> Result<Key, E> {
        match found {
            Some(number) => Ok(Key::Known(number)),
            None if !self.names.closed => Ok(Key::Other),
            None => {
                self.ours.set(true);
                Err(clean::error(&self.names.unknown()))
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
        write!(f, "a {}'s name", self.names.kind)
    }

    #[inline]
    fn visit_u64<E: Error>(self, index: u64) -> Result<Key, E> {
        let index = usize::try_from(index).ok().filter(|index| *index < self.names.own());
        self.found(index)
    }

    #[inline]
    fn visit_str<E: Error>(self, name: &str) -> Result<Key, E> {
        self.visit_bytes(name.as_bytes())
    }

    #[inline]
    fn visit_bytes<E: Error>(self, name: &[u8]) -> Result<Key, E> {
        let found = self.names.find(name);
        self.found(found)
    }
}
