//! The source of a field's value: an entry of a map, an element of a list, or the whole input.

use serde::Deserializer;
use serde::de::{DeserializeSeed, Error, MapAccess, SeqAccess};

/// One value of the input.
pub trait Source<'de>: Sized {
    /// The format's error.
    type Error: Error;

    /// Returns the value; `None` if the input has ended.
    fn next<S: DeserializeSeed<'de>>(self, seed: S) -> Result<Option<S::Value>, Self::Error>;
}

/// The value of the last key.
pub struct MapValue<'a, A>(pub &'a mut A);

impl<'de, A: MapAccess<'de>> Source<'de> for MapValue<'_, A> {
    type Error = A::Error;

    #[inline]
    fn next<S: DeserializeSeed<'de>>(self, seed: S) -> Result<Option<S::Value>, A::Error> {
        self.0.next_value_seed(seed).map(Some)
    }
}

/// The next element.
pub struct Element<'a, A>(pub &'a mut A);

impl<'de, A: SeqAccess<'de>> Source<'de> for Element<'_, A> {
    type Error = A::Error;

    #[inline]
    fn next<S: DeserializeSeed<'de>>(self, seed: S) -> Result<Option<S::Value>, A::Error> {
        self.0.next_element_seed(seed)
    }
}

/// The value itself, for a single field that represents the whole.
pub struct Whole<D>(pub D);

impl<'de, D: Deserializer<'de>> Source<'de> for Whole<D> {
    type Error = D::Error;

    #[inline]
    fn next<S: DeserializeSeed<'de>>(self, seed: S) -> Result<Option<S::Value>, D::Error> {
        seed.deserialize(self.0).map(Some)
    }
}
