//! Fills the fields that the input does not have: with a default, or with an error.

use serde::Deserialize;
use serde::de::Error;

use super::ReadField;
use super::absent::Absent;
use super::field_value::{FieldValue, Slot, name};
use crate::context::FieldContext;
use crate::secret::type_errors::Identity;
use crate::secret::{Field, SecretField};
use crate::violation::Segment;

// `ReadFields::finish` calls these for missing fields.

/// Fills a marked field without a default.
#[inline]
pub fn require_marked<'de, T: SecretField + ReadField<'de> + Slot<V>, V, E: Error>(
    value: &mut FieldValue<V>,
    field: &'static Field,
    context: &FieldContext<'_>,
) -> Result<(), E> {
    let value = T::of(value);
    if value.value.is_none() {
        value.value = Some(T::read(Absent::new(field.wire_name(), context), &context.field(field))?);
    }
    Ok(())
}

/// Fills a `wipe` or unmarked field without a default.
#[inline]
pub fn require_unmarked<'de, T: Deserialize<'de> + Slot<V>, V, E: Error>(
    value: &mut FieldValue<V>,
    segments: &'static [Segment],
    context: &FieldContext<'_>,
) -> Result<(), E> {
    let value = T::of(value);
    if value.value.is_none() {
        context.begin();
        let read = T::deserialize(Absent::new(name(segments), context));
        value.value = Some(read.inspect_err(|_: &E| context.report())?);
        // The type may have swallowed the `missing field` error.
        context.begin();
    }
    Ok(())
}

/// Reports a missing field without a default that a user function parses.
#[inline]
pub fn require_with<T, E: Error>(
    value: &FieldValue<T>,
    segments: &'static [Segment],
    context: &FieldContext<'_>,
) -> Result<(), E> {
    if value.value.is_some() { Ok(()) } else { Err(context.missing(name(segments))) }
}

/// Fills a marked field with its default, and checks it against the rules.
#[inline]
pub fn default_marked<T: SecretField + Slot<V>, V, E: Error>(
    value: &mut FieldValue<V>,
    field: &'static Field,
    context: &FieldContext<'_>,
    default: impl FnOnce() -> V,
) -> Result<(), E> {
    if value.value.is_some() {
        return Ok(());
    }
    value.value = Some(default());
    validate_default(T::of(value), field, context)
}

/// Fills a marked field by its type's own `Default`, which has to keep the rules like a value of the input.
#[inline]
pub fn type_default_marked<T: SecretField + Default + Slot<V>, V, E: Error>(
    value: &mut FieldValue<V>,
    field: &'static Field,
    context: &FieldContext<'_>,
) -> Result<(), E> {
    let value = T::of(value);
    if value.value.is_some() {
        return Ok(());
    }
    value.value = Some(T::default());
    validate_default(value, field, context)
}

/// Fills an unmarked field by its type's own `Default`.
#[inline]
pub fn type_default<T: Default + Slot<V>, V>(value: &mut FieldValue<V>) {
    T::of(value).or_default(T::default);
}

fn validate_default<T: SecretField, E: Error>(
    value: &FieldValue<T>,
    field: &'static Field,
    context: &FieldContext<'_>,
) -> Result<(), E> {
    value.value.as_ref().map_or(Ok(()), |default| context.field(field).validate(default))
}

/// Moves a marked value into the model that the type's `Default` created. Checks the default against the rules if there is no value.
#[inline]
pub fn replace_marked<T: SecretField + Identity<V>, V, E: Error>(
    value: &mut FieldValue<V>,
    default: &mut V,
    field: &'static Field,
    context: &FieldContext<'_>,
) -> Result<(), E> {
    if value.replace(default) { Ok(()) } else { context.field(field).validate(T::of_ref(default)) }
}
