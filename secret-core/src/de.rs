//! Parsing that validates, never quotes the input in an error, and wipes what it does not keep.
//!
//! A struct, and an enum whose variants are told by name, are read here: [`shape`] goes through the input, and fills the
//! [`slots`] that the macro writes. That is most models.
//!
//! What serde's attributes can do beyond names and defaults (`flatten`, `tag`, `untagged`, `with`, ..) is serde's own derive's to
//! do, on a shadow of the type that the macro writes. The shadow's fields have the types of [`wrap`], which check, clean and
//! wipe. Around the whole stands [`model::read`], or one of [`buffer`] for the shapes that serde would buffer.
#![allow(clippy::missing_errors_doc, clippy::must_use_candidate, reason = "public only for the derive's code")]

pub mod buffer;
pub mod clean;
mod containers;
mod list;
pub mod model;
mod names;
pub mod shape;
pub mod slots;
mod source;
mod text;
mod unfinished;
pub mod variants;
pub mod wrap;

use alloc::vec::Vec;
use core::fmt::{self, Display};

use serde::Deserializer;

use crate::field::SecretField;
use crate::policy::Policy;
use crate::validated::Inspector;
use crate::violation::{Segment, StoredSegment, Violations, write_place};

/// A secret field that can be parsed.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be parsed as a secret",
    label = "its `Deserialize` is not the derive's",
    note = "take `#[secret(skip(Deserialize))]` off `{Self}`, or write it on this type too, if it is never parsed"
)]
pub trait ReadField<'de>: Sized {
    /// The type itself: see [`SecretField`].
    type It;

    /// What an error says was expected, with its article: `a string`.
    const EXPECTED: &'static str;

    /// Parses the value. With `CHECK` it is held against its rules; without, [`Unvalidated`](crate::Unvalidated) has
    /// asked for the shape alone.
    fn read<D: Deserializer<'de>, const CHECK: bool>(deserializer: D, gate: Gate<'_>) -> Result<Self, D::Error>;
}

/// What stands between the input and a field: its rules, and the place that an error names.
#[derive(Clone, Copy, Default)]
pub struct Gate<'a> {
    policy: Option<&'a Policy>,
    here: &'a [Segment],
    up: Option<&'a Gate<'a>>,
}

impl<'a> Gate<'a> {
    /// The gate of a field.
    pub const fn field(here: &'a [Segment], policy: Option<&'a Policy>) -> Self {
        Self { policy, here, up: None }
    }

    /// The same gate one place further down.
    fn below<'b>(&'b self, here: &'b [Segment]) -> Gate<'b> {
        Gate { policy: self.policy, here, up: Some(self) }
    }

    /// The same place under other rules: a newtype's own.
    pub(crate) fn under<'b>(&'b self, policy: Option<&'b Policy>) -> Gate<'b> {
        Gate { policy, here: &[], up: Some(self) }
    }

    /// Holds a text against the rules; the error's text is clean.
    #[inline]
    fn check<E: serde::de::Error>(&self, text: &str) -> Result<(), E> {
        self.policy.map_or(Ok(()), |policy| policy.check_of_field(text)).map_err(|violations| self.error(violations))
    }

    /// Holds the texts of a value that is made against the rules.
    pub(crate) fn recheck<E: serde::de::Error>(&self, value: &impl SecretField) -> Result<(), E> {
        let mut inspector = Inspector::default();
        value.inspect(self.policy, &mut inspector);
        inspector.finish().map_err(|violations| self.error(violations))
    }

    /// What a model says of itself, with the place where the model stands: `clients/3/clientSecret: ..`.
    pub fn placed<I: wrap::Info, T, E: serde::de::Error>(&self, read: Result<T, E>) -> Result<T, E> {
        read.map_err(|error| if self.upwards().next().is_none() { error } else { clean::placed::<I, E>(error, self) })
    }

    #[cold]
    fn error<E: serde::de::Error>(&self, violations: Violations) -> E {
        clean::error(&self.upwards().fold(violations, Violations::under))
    }

    /// The way from here to the root.
    fn upwards(&self) -> impl Iterator<Item = Segment> {
        let gates = core::iter::successors(Some(self), |gate| gate.up);
        gates.flat_map(|gate| gate.here.iter().rev().copied())
    }

    /// The field's wire name, if the place ends in one.
    pub(crate) fn name(&self) -> Option<&'static str> {
        match (self.here, self.up) {
            ([.., Segment::Field(name)], _) => Some(name),
            ([], Some(up)) => up.name(),
            _ => None,
        }
    }
}

/// The place as an error's text names it, with the colon: `clients/3/clientSecret: `.
impl Display for Gate<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let path = self.upwards().map(StoredSegment::new).collect::<Vec<_>>();
        write_place(path.iter().rev().map(|stored| stored.segment()), f)
    }
}
