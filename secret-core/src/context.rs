//! The context of a field while its model is parsed or validated: its path, and the rules that apply to it.
//!
//! Contexts form a linked list on the stack. Accepted values cost no allocation; paths are recorded only for violations and errors.

use alloc::vec::Vec;
use core::cell::Cell;
use core::fmt;

use crate::policy::Policy;
use crate::secret::Field;
use crate::validate::Validator;
use crate::violation::{Segment, StoredSegment, Violations, write_place};

/// The state of one parse or validation, shared by all its contexts.
#[derive(Default)]
pub struct Root<'a> {
    /// Whether this crate created the error that is being returned.
    reported: Cell<bool>,
    /// Collects the violations of a validation; a parse returns its first error instead.
    validator: Option<&'a Validator>,
}

impl<'a> Root<'a> {
    /// Creates the root of a validation.
    pub(crate) const fn validating(validator: &'a Validator) -> Self {
        Self { reported: Cell::new(false), validator: Some(validator) }
    }

    /// Returns the context of the outermost value, which enforces the rules.
    pub(crate) const fn enforcing(&self) -> FieldContext<'_> {
        FieldContext { root: self, enforces: true, policy: None, segments: &[], parent: None }
    }

    /// Returns the context of the outermost value, which ignores the rules.
    pub(crate) const fn deferring(&self) -> FieldContext<'_> {
        FieldContext { enforces: false, ..self.enforcing() }
    }
}

/// The path of a value, and the rules that apply to the texts in it.
#[derive(Clone, Copy)]
pub struct FieldContext<'a> {
    root: &'a Root<'a>,
    /// Whether values are checked against their rules.
    enforces: bool,
    policy: Option<&'a Policy>,
    segments: &'a [Segment],
    parent: Option<&'a FieldContext<'a>>,
}

impl FieldContext<'_> {
    /// Returns the context of a marked field of this model.
    #[inline]
    #[must_use]
    pub fn field<'b>(&'b self, field: &'static Field) -> FieldContext<'b> {
        let policy = if self.enforces { field.policy() } else { None };
        FieldContext { policy, segments: field.path(), parent: Some(self), ..*self }
    }

    /// Returns the context of a part of this value. The rules stay in force.
    #[inline]
    #[must_use]
    pub fn child<'b>(&'b self, segments: &'b [Segment]) -> FieldContext<'b> {
        FieldContext { segments, parent: Some(self), ..*self }
    }

    /// Returns the context of this value, which enforces or ignores the rules.
    #[inline]
    pub(crate) fn enforced(&self, enforces: bool) -> FieldContext<'_> {
        FieldContext { enforces, segments: &[], parent: Some(self), ..*self }
    }

    /// Returns the context of this value as the outermost value of another validation.
    pub(crate) fn detached<'b>(&'b self, root: &'b Root<'b>) -> FieldContext<'b> {
        FieldContext { root, segments: &[], parent: None, ..*self }
    }

    /// Returns whether rules apply to texts here.
    #[inline]
    #[must_use]
    pub fn has_policy(&self) -> bool {
        self.policy.is_some()
    }

    /// Returns whether the rules are enforced.
    #[inline]
    pub(crate) fn enforces(&self) -> bool {
        self.enforces
    }

    /// Marks the start of a value, a key, or a call into the format.
    ///
    /// Clears the report of an earlier error that someone swallowed, so that the next error is not mistaken for it.
    #[inline]
    pub(crate) fn begin(&self) {
        self.root.reported.set(false);
    }

    /// Records that this crate created the error that is being returned.
    pub(crate) fn report(&self) {
        self.root.reported.set(true);
    }

    /// Returns whether this crate created the error that is being returned.
    pub(crate) fn is_reported(&self) -> bool {
        self.root.reported.get()
    }

    /// Checks a text against the rules.
    #[inline]
    pub(crate) fn check(&self, text: &str) -> Result<(), Violations> {
        match self.policy {
            Some(policy) => policy.check_precomputed(text),
            None => Ok(()),
        }
    }

    /// Checks a text against the rules and records its violations.
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

    /// Adds the path to this value to the violations.
    #[cold]
    pub(crate) fn locate(&self, violations: Violations) -> Violations {
        self.ancestors().fold(violations, Violations::at)
    }

    /// Returns whether this is the outermost value.
    pub(crate) fn is_outermost(&self) -> bool {
        self.ancestors().next().is_none()
    }

    /// Returns the path from here to the outermost value, innermost segment first.
    fn ancestors(&self) -> impl Iterator<Item = Segment> {
        let contexts = core::iter::successors(Some(self), |context| context.parent);
        contexts.flat_map(|context| context.segments.iter().rev().copied())
    }
}

/// Writes the path as errors show it, with the colon: `clients/3/clientSecret: `.
impl fmt::Display for FieldContext<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let path = self.ancestors().map(StoredSegment::new).collect::<Vec<_>>();
        write_place(path.iter().rev().map(|stored| stored.segment()), f)
    }
}
