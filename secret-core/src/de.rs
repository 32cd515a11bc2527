//! Parsing: validates, never quotes the input in an error, and wipes whatever it does not keep.
//!
//! One mechanism parses every shape. The derive implements [`ReadFields`](fields::ReadFields) for the fields of a struct or of a
//! variant, and [`ReadEnum`](enums::ReadEnum) for an enum. A [`FieldContext`] is passed down to each field. `tag`, `content`,
//! `untagged` and `flatten` use the wiping [`buffer`].
#![allow(clippy::missing_errors_doc, clippy::must_use_candidate, reason = "public only for the derive's code")]

pub mod absent;
pub mod borrowed;
pub mod buffer;
mod containers;
pub mod enums;
pub mod field_value;
pub mod fields;
pub mod flatten;
pub mod missing;
pub mod names;
pub mod newtypes;
pub mod ordinary;
mod refuse;
pub mod sanitize;
pub mod source;
pub mod tagged;
mod text;
mod wipe_guard;
pub(crate) mod wiping_vec;

use serde::Deserializer;

use crate::context::{FieldContext, Root};

/// A secret field that can be parsed.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be parsed as a secret",
    label = "its `Deserialize` is not derived by `ValidatedSecret`",
    note = "remove `#[secret(skip(Deserialize))]` from `{Self}`; or write it on this type too, if it is never parsed"
)]
pub trait ReadField<'de>: Sized {
    /// The implementing type itself: see [`SecretField`](crate::__private::SecretField).
    type Type;

    /// Parses the value and checks it against the rules of the context.
    fn read<D: Deserializer<'de>>(deserializer: D, context: &FieldContext<'_>) -> Result<Self, D::Error>;
}

/// Parses a model and enforces its rules. The derived `Deserialize` calls it.
#[inline]
pub fn parse<'de, T: ReadField<'de>, D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error> {
    T::read(deserializer, &Root::default().enforcing())
}

/// Parses a model without checking its rules.
#[inline]
pub(crate) fn parse_unvalidated<'de, T: ReadField<'de>, D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error> {
    T::read(deserializer, &Root::default().deferring())
}
