//! The fields of a model while it is written.

use core::marker::PhantomData;

use serde::{Serialize, Serializer};

use super::WriteField;
use crate::secret::type_errors::Identity;

/// A marked field by reference, as a serializer takes it.
pub struct Exposed<'a, T>(pub(super) &'a T);

impl<T: WriteField> Serialize for Exposed<'_, T> {
    #[inline]
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.0.write(serializer)
    }
}

/// A text or a model. The field's type is named, so that the compiler reports a type that does not fit once.
#[inline]
pub fn marked<T: WriteField + Identity<V>, V>(value: &V) -> Exposed<'_, T> {
    Exposed(T::of_ref(value))
}

/// A field that serde writes: one that is not marked, or a secret that is not a text.
#[inline]
pub fn unmarked<T: Serialize + Identity<V>, V>(value: &V) -> &T {
    T::of_ref(value)
}

/// How many of the `fields` are left when `skip_serializing_if` has omitted some.
#[must_use]
pub fn written(fields: usize, omitted: &[bool]) -> usize {
    fields.saturating_sub(omitted.iter().filter(|omitted| **omitted).count())
}

/// How a model writes some of its fields through a serializer of their own: by a function of the user's, or as the content of
/// a variant.
///
/// The derive implements it once for each such place `N` of the model. `V` is a tuple of references to the fields.
pub trait WritePart<const N: usize, V> {
    /// Writes the fields.
    #[expect(clippy::missing_errors_doc, reason = "the serializer's own")]
    fn write_part<S: Serializer>(fields: &V, serializer: S) -> Result<S::Ok, S::Error>;
}

/// The fields of the place `N` of the model `M`, as a serializer takes them.
pub struct Part<M, V, const N: usize> {
    fields: V,
    model: PhantomData<fn() -> M>,
}

/// Takes the fields of the place `N`.
#[inline]
pub fn part<M: WritePart<N, V>, V, const N: usize>(fields: V) -> Part<M, V, N> {
    Part { fields, model: PhantomData }
}

impl<M: WritePart<N, V>, V, const N: usize> Serialize for Part<M, V, N> {
    #[inline]
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        M::write_part(&self.fields, serializer)
    }
}
