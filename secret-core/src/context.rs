//! The context of a field while its model is parsed or validated: where the field is, and which rules apply to it.
//!
//! A context is a link in a chain on the stack. Accepted values cost no allocation: a path is put together only for an error or
//! a violation.

use alloc::vec::Vec;
use core::cell::Cell;
use core::fmt;

use crate::policy::Policy;
use crate::secret::Field;
use crate::validate::Validator;
use crate::violation::{Segment, StoredSegment, Violations, write_place};

/// One parse or one validation: the end of every chain of contexts.
#[derive(Default)]
pub struct Root<'a> {
    /// Whether the error that is on its way up was written by this crate.
    reported: Cell<bool>,
    /// Where a validation puts what it finds; a parse returns its first error instead.
    validator: Option<&'a Validator>,
}

impl<'a> Root<'a> {
    /// The root of a validation.
    pub(crate) const fn validating(validator: &'a Validator) -> Self {
        Self { reported: Cell::new(false), validator: Some(validator) }
    }

    /// The context of the outermost value, whose rules are enforced.
    pub(crate) const fn enforcing(&self) -> FieldContext<'_> {
        FieldContext { root: self, enforces: true, policy: None, segments: &[], parent: None }
    }

    /// The context of the outermost value, of which only the shape is read.
    pub(crate) const fn deferring(&self) -> FieldContext<'_> {
        FieldContext { enforces: false, ..self.enforcing() }
    }
}

/// Where a value is, and the rules that apply to the texts in it.
#[derive(Clone, Copy)]
pub struct FieldContext<'a> {
    root: &'a Root<'a>,
    /// Whether values are held against their rules.
    enforces: bool,
    policy: Option<&'a Policy>,
    segments: &'a [Segment],
    parent: Option<&'a FieldContext<'a>>,
}

impl FieldContext<'_> {
    /// The context of a marked field of this model.
    #[inline]
    #[must_use]
    pub fn field<'b>(&'b self, field: &'static Field) -> FieldContext<'b> {
        let policy = if self.enforces { field.policy() } else { None };
        FieldContext { policy, segments: field.path(), parent: Some(self), ..*self }
    }

    /// The context of something inside this value, under the same rules.
    #[inline]
    #[must_use]
    pub fn child<'b>(&'b self, segments: &'b [Segment]) -> FieldContext<'b> {
        FieldContext { segments, parent: Some(self), ..*self }
    }

    /// The context of this value with its rules enforced or not.
    #[inline]
    pub(crate) fn enforced(&self, enforces: bool) -> FieldContext<'_> {
        FieldContext { enforces, segments: &[], parent: Some(self), ..*self }
    }

    /// The context of this value as the outermost one of another validation.
    pub(crate) fn detached<'b>(&'b self, root: &'b Root<'b>) -> FieldContext<'b> {
        FieldContext { root, segments: &[], parent: None, ..*self }
    }

    /// Whether texts are held against rules here.
    #[inline]
    #[must_use]
    pub fn has_policy(&self) -> bool {
        self.policy.is_some()
    }

    /// Whether rules are enforced while the model is parsed.
    #[inline]
    pub(crate) fn enforces(&self) -> bool {
        self.enforces
    }

    /// Marks the start of a value, of a key, or of a call into the format: an error that was reported before was swallowed
    /// on the way, and must not vouch for the next one.
    #[inline]
    pub(crate) fn begin(&self) {
        self.root.reported.set(false);
    }

    /// Notes that the error on its way up was written by this crate.
    pub(crate) fn report(&self) {
        self.root.reported.set(true);
    }

    /// Whether the error on its way up was written by this crate.
    pub(crate) fn is_reported(&self) -> bool {
        self.root.reported.get()
    }

    /// Holds a text against the rules.
    #[inline]
    pub(crate) fn check(&self, text: &str) -> Result<(), Violations> {
        match self.policy {
            Some(policy) => policy.check_precomputed(text),
            None => Ok(()),
        }
    }

    /// Holds a text against the rules and keeps what it violates.
    #[inline]
    pub fn validate_text(&self, text: &str) {
        let Some(validator) = self.root.validator else { return };
        #[cfg(feature = "testing")]
        if validator.collects() {
            return validator.collect(text, self.policy);
        }
        if let Err(violations) = self.check(text) {
            validator.record(self.locate(violations));
        }
    }

    /// The violations with the path to this value.
    #[cold]
    pub(crate) fn locate(&self, violations: Violations) -> Violations {
        self.ancestors().fold(violations, Violations::at)
    }

    /// Whether this is the outermost value.
    pub(crate) fn is_outermost(&self) -> bool {
        self.ancestors().next().is_none()
    }

    /// The path from here to the outermost value, innermost segment first.
    fn ancestors(&self) -> impl Iterator<Item = Segment> {
        let contexts = core::iter::successors(Some(self), |context| context.parent);
        contexts.flat_map(|context| context.segments.iter().rev().copied())
    }
}

/// The path as the text of an error shows it, with the colon: `clients/3/clientSecret: `.
impl fmt::Display for FieldContext<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let path = self.ancestors().map(StoredSegment::new).collect::<Vec<_>>();
        write_place(path.iter().rev().map(|stored| stored.segment()), f)
    }
}
