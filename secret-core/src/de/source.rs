//! Where a field's value comes from: an entry of a map, an element of a list, the whole input, or nowhere.

use core::marker::PhantomData;

use serde::de::{DeserializeSeed, Error, MapAccess, SeqAccess, Visitor};
use serde::{Deserializer, forward_to_deserialize_any};

use super::clean::{guarded, replaced};
use super::model::Flagged;

/// One value of the input. Its errors are clean.
pub trait Source<'de>: Sized {
    /// The format's error.
    type Error: Error;

    /// The value; `None` where the input has ended.
    fn next<S: DeserializeSeed<'de>>(self, seed: S) -> Result<Option<S::Value>, Self::Error>;
}

/// Runs `read` with a seed that tells when an error is its own, which is clean; the format's may quote.
#[inline]
fn cleanly<S, T, E: Error>(seed: S, read: impl FnOnce(Flagged<'_, S>) -> Result<T, E>) -> Result<T, E> {
    let instead = |error| replaced(error, &"a field is not valid", None);
    guarded(instead, |ours| read(Flagged { seed, ours }))
}

/// The value of the key that was just read.
pub struct Entry<'a, A>(pub &'a mut A);

impl<'de, A: MapAccess<'de>> Source<'de> for Entry<'_, A> {
    type Error = A::Error;

    #[inline]
    fn next<S: DeserializeSeed<'de>>(self, seed: S) -> Result<Option<S::Value>, A::Error> {
        cleanly(seed, |seed| self.0.next_value_seed(seed)).map(Some)
    }
}

/// The next element.
pub struct Item<'a, A>(pub &'a mut A);

impl<'de, A: SeqAccess<'de>> Source<'de> for Item<'_, A> {
    type Error = A::Error;

    #[inline]
    fn next<S: DeserializeSeed<'de>>(self, seed: S) -> Result<Option<S::Value>, A::Error> {
        cleanly(seed, |seed| self.0.next_element_seed(seed))
    }
}

/// The value itself, where a type of one field stands for it.
pub struct Whole<D>(pub D);

impl<'de, D: Deserializer<'de>> Source<'de> for Whole<D> {
    type Error = D::Error;

    #[inline]
    fn next<S: DeserializeSeed<'de>>(self, seed: S) -> Result<Option<S::Value>, D::Error> {
        seed.deserialize(self.0).map(Some)
    }
}

/// A field that is not in the input: `None` to an option, and an error to all else, as serde has it.
pub struct Absent<E> {
    name: &'static str,
    error: PhantomData<E>,
}

impl<E> Absent<E> {
    /// The absence of the field of this name.
    pub fn new(name: &'static str) -> Self {
        Self { name, error: PhantomData }
    }
}

impl<'de, E: Error> Deserializer<'de> for Absent<E> {
    type Error = E;

    fn deserialize_any<V: Visitor<'de>>(self, _: V) -> Result<V::Value, E> {
        Err(E::missing_field(self.name))
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, E> {
        visitor.visit_none()
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf unit unit_struct
        newtype_struct seq tuple tuple_struct map struct enum identifier ignored_any
    }
}
