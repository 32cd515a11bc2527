//! Serializes the fields of a model.

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

/// Returns a text or a model for the serializer. Names the field's type, so that the compiler reports a bad type once.
#[inline]
pub fn marked<T: WriteField + Identity<V>, V>(value: &V) -> Exposed<'_, T> {
    Exposed(T::of_ref(value))
}

/// Returns a field that serde serializes: an unmarked one, or a secret that is not text.
#[inline]
pub fn unmarked<T: Serialize + Identity<V>, V>(value: &V) -> &T {
    T::of_ref(value)
}

/// Returns how many `fields` remain after `skip_serializing_if`.
#[must_use]
pub fn written(fields: usize, omitted: &[bool]) -> usize {
    fields.saturating_sub(omitted.iter().filter(|omitted| **omitted).count())
}

/// Serializes some fields of a model as one value: with a user function, or as the content of a variant.
///
/// The derive implements it once for each such part `N` of the model. `V` is a tuple of references to the fields.
pub trait WritePart<const N: usize, V> {
    /// Writes the fields.
    #[expect(clippy::missing_errors_doc, reason = "the serializer's own")]
    fn write_part<S: Serializer>(fields: &V, serializer: S) -> Result<S::Ok, S::Error>;
}

/// The fields of the part `N` of the model `M`, as one serializable value.
pub struct Part<M, V, const N: usize> {
    fields: V,
    model: PhantomData<fn() -> M>,
}

/// Creates the value of the part `N`.
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
