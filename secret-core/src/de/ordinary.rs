//! Parses an unmarked field with its type's own `Deserialize`, whose errors may quote the input.

use serde::{Deserialize, Deserializer};

use crate::context::FieldContext;
use crate::violation::Segment;

/// Parses the value at `segments` of the model.
#[inline]
pub(super) fn read<'de, T: Deserialize<'de>, D: Deserializer<'de>>(
    deserializer: D,
    context: &FieldContext<'_>,
    segments: &'static [Segment],
) -> Result<T, D::Error> {
    read_with(deserializer, context, segments, T::deserialize)
}

/// Parses the value at `segments` of the model with a user function.
#[inline]
pub(super) fn read_with<'de, T, D: Deserializer<'de>>(
    deserializer: D,
    context: &FieldContext<'_>,
    segments: &'static [Segment],
    read: impl FnOnce(D) -> Result<T, D::Error>,
) -> Result<T, D::Error> {
    context.begin();
    match read(deserializer) {
        Ok(value) => {
            // The type may have swallowed this crate's `missing field` error.
            context.begin();
            Ok(value)
        }
        Err(error) => Err(context.child(segments).sanitize_with(error, &"not a valid value")),
    }
}
