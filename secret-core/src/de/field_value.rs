//! The value of one field while its model is parsed. Wiped if parsing fails later.

use core::marker::PhantomData;

use serde::de::DeserializeSeed;
use serde::{Deserialize, Deserializer};

use super::ReadField;
use super::ordinary;
use super::source::Source;
use crate::context::FieldContext;
use crate::secret::{Field, SecretField};
use crate::violation::Segment;

/// A value that may not have been read yet.
///
/// The type does not depend on how the value is wiped, so that the compiler reports a bad field type once, where the field is read.
pub struct FieldValue<T> {
    pub(super) value: Option<T>,
    wipe: fn(&mut T),
}

impl<T> Drop for FieldValue<T> {
    #[inline]
    fn drop(&mut self) {
        if let Some(value) = &mut self.value {
            (self.wipe)(value);
        }
    }
}

/// Returns the empty value of a marked text, container of texts, or model.
#[inline]
pub fn unread_marked<T: SecretField + Slot<V>, V>() -> FieldValue<V> {
    T::unread(T::wipe)
}

/// Returns the empty value of a secret of another type.
#[inline]
pub const fn unread_opaque<T>(wipe: fn(&mut T)) -> FieldValue<T> {
    FieldValue { value: None, wipe }
}

/// Returns the empty value of an unmarked field.
#[inline]
pub const fn unread_ordinary<T>() -> FieldValue<T> {
    FieldValue { value: None, wipe: |_| () }
}

impl<T> FieldValue<T> {
    /// Guards a value.
    #[inline]
    pub(crate) const fn of_secret(value: T) -> Self
    where
        T: SecretField,
    {
        Self { value: Some(value), wipe: T::wipe }
    }

    /// Puts a value under the guard.
    #[inline]
    pub(crate) fn insert(&mut self, value: T) -> &mut T {
        self.value.insert(value)
    }

    /// Takes the value out of the guard.
    #[inline]
    pub(crate) fn take_value(&mut self) -> Option<T> {
        self.value.take()
    }

    /// Takes the value. Always present after the missing fields were filled.
    ///
    /// Not a `Result`: early returns between the fields of a struct would take code for each pair of fields.
    #[inline]
    pub fn take(&mut self) -> T {
        match self.value.take() {
            Some(value) => value,
            None => unreachable!("`finish` returns an error for a field that it could not fill"),
        }
    }

    /// Fills in the value of a missing or skipped field.
    #[inline]
    pub fn or_default(&mut self, default: impl FnOnce() -> T) {
        if self.value.is_none() {
            self.value = Some(default());
        }
    }

    /// Moves the value into the model that the type's `Default` created; `false` if there is no value.
    #[inline]
    pub fn replace(&mut self, default: &mut T) -> bool {
        match self.value.take() {
            Some(value) => {
                (self.wipe)(default);
                *default = value;
                true
            }
            None => false,
        }
    }

    /// Reads the field with this path.
    #[inline]
    pub(super) fn read_by<'de, S, R>(
        &mut self,
        source: S,
        reader: R,
        segments: &'static [Segment],
        context: &FieldContext<'_>,
    ) -> Result<bool, S::Error>
    where
        S: Source<'de>,
        R: DeserializeSeed<'de, Value = T>,
    {
        self.fill(source, reader, name(segments), context)
    }

    #[inline]
    fn fill<'de, S, R>(
        &mut self,
        source: S,
        reader: R,
        name: &'static str,
        context: &FieldContext<'_>,
    ) -> Result<bool, S::Error>
    where
        S: Source<'de>,
        R: DeserializeSeed<'de, Value = T>,
    {
        if self.value.is_some() {
            return Err(context.duplicate(name));
        }
        self.value = source.next(reader)?;
        Ok(self.value.is_some())
    }
}

/// Identity conversion of a [`FieldValue`]; keeps inference from reporting a bad type twice.
///
/// `Self` is the projection that the derive writes, `V` the type that the user wrote: see
/// [`type_errors`](crate::secret::type_errors).
pub trait Slot<V>: Sized {
    /// Makes an empty value.
    fn unread(wipe: fn(&mut Self)) -> FieldValue<V>;

    /// Borrows the field's value.
    fn of(value: &mut FieldValue<V>) -> &mut FieldValue<Self>;
}

impl<T> Slot<T> for T {
    #[inline]
    fn unread(wipe: fn(&mut T)) -> FieldValue<T> {
        FieldValue { value: None, wipe }
    }

    #[inline]
    fn of(value: &mut FieldValue<T>) -> &mut FieldValue<T> {
        value
    }
}

/// Returns the last name of a path.
pub(super) const fn name(segments: &'static [Segment]) -> &'static str {
    match segments {
        [.., Segment::Field(name)] => name,
        _ => "",
    }
}

/// Parses a marked text, container of texts, or model.
pub(super) struct MarkedSeed<'a, T> {
    pub(super) field: &'static Field,
    pub(super) context: &'a FieldContext<'a>,
    pub(super) made: PhantomData<T>,
}

impl<'de, T: ReadField<'de>> DeserializeSeed<'de> for MarkedSeed<'_, T> {
    type Value = T;

    #[inline]
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<T, D::Error> {
        T::read(deserializer, &self.context.field(self.field))
    }
}

/// Parses a field with its type's own `Deserialize`.
pub(super) struct OrdinarySeed<'a, T> {
    pub(super) segments: &'static [Segment],
    pub(super) context: &'a FieldContext<'a>,
    pub(super) made: PhantomData<T>,
}

impl<'de, T: Deserialize<'de>> DeserializeSeed<'de> for OrdinarySeed<'_, T> {
    type Value = T;

    #[inline]
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<T, D::Error> {
        ordinary::read(deserializer, self.context, self.segments)
    }
}

/// A user function that parses a field: `#[serde(deserialize_with = "..")]`. The derive implements it once for each such field.
pub trait ReadWith<'de, const FIELD: usize> {
    /// The field's type.
    type Value;

    /// Calls the function.
    fn read_with<D: Deserializer<'de>>(deserializer: D) -> Result<Self::Value, D::Error>;
}

struct WithSeed<'a, M, const FIELD: usize> {
    segments: &'static [Segment],
    context: &'a FieldContext<'a>,
    model: PhantomData<M>,
}

impl<'de, M: ReadWith<'de, FIELD>, const FIELD: usize> DeserializeSeed<'de> for WithSeed<'_, M, FIELD> {
    type Value = M::Value;

    #[inline]
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<M::Value, D::Error> {
        ordinary::read_with(deserializer, self.context, self.segments, M::read_with)
    }
}

// The arms of `ReadFields::read_field` call these. `false` means that the input has ended.

/// Reads a marked text, container of texts, or model.
#[inline]
pub fn marked<'de, T: SecretField + ReadField<'de> + Slot<V>, V, S: Source<'de>>(
    value: &mut FieldValue<V>,
    source: S,
    field: &'static Field,
    context: &FieldContext<'_>,
) -> Result<bool, S::Error> {
    T::of(value).fill(source, MarkedSeed { field, context, made: PhantomData }, field.wire_name(), context)
}

/// Reads a `wipe` field or an unmarked field with its type's own `Deserialize`.
#[inline]
pub fn unmarked<'de, T: Deserialize<'de> + Slot<V>, V, S: Source<'de>>(
    value: &mut FieldValue<V>,
    source: S,
    segments: &'static [Segment],
    context: &FieldContext<'_>,
) -> Result<bool, S::Error> {
    T::of(value).fill(source, OrdinarySeed { segments, context, made: PhantomData }, name(segments), context)
}

/// Reads a field with a user function.
#[inline]
pub fn with<'de, M: ReadWith<'de, FIELD>, const FIELD: usize, S: Source<'de>>(
    value: &mut FieldValue<M::Value>,
    source: S,
    segments: &'static [Segment],
    context: &FieldContext<'_>,
) -> Result<bool, S::Error> {
    value.fill(source, WithSeed::<M, FIELD> { segments, context, model: PhantomData }, name(segments), context)
}
