//! `max_bytes`: the size in bytes of UTF-8.

use core::fmt;

use super::data::{Member, Members};
use super::length::below_min;
use super::text::{Text, not_above};
use super::{Count, Policy, Rule, Rules, Scan, Shape};

#[derive(Clone, Copy)]
pub(crate) struct MaxBytes(Option<usize>);

impl Policy {
    /// At most `max` bytes of UTF-8: for algorithms that ignore the rest, such as bcrypt after 72 bytes.
    ///
    /// ```
    /// use secret_core::Policy;
    ///
    /// const BCRYPT: Policy = Policy::new().max_bytes(72);
    /// assert!(BCRYPT.accepts(&"a".repeat(72)));
    /// assert!(!BCRYPT.accepts(&"ä".repeat(72)));
    /// ```
    #[must_use]
    pub const fn max_bytes(mut self, max: usize) -> Self {
        self.rules.max_bytes = MaxBytes(Some(max));
        self
    }
}

impl Rules {
    /// The greatest size, in bytes of UTF-8.
    #[must_use]
    pub const fn max_bytes(&self) -> Option<usize> {
        self.max_bytes.0
    }
}

impl MaxBytes {
    pub(super) const NONE: Self = Self(None);

    #[inline]
    pub(crate) const fn most_bytes(&self) -> usize {
        match self.0 {
            Some(max) => max,
            None => usize::MAX,
        }
    }

    #[inline]
    pub(crate) const fn allows_bytes(&self, _rules: &Rules, bytes: usize) -> bool {
        bytes <= self.most_bytes()
    }

    pub(super) const fn scan(&self, scan: Scan) -> Scan {
        scan
    }

    #[inline]
    pub(crate) const fn fault(&self, _rules: &Rules, _bytes: &[u8]) -> u8 {
        0
    }

    pub(crate) const fn left_to_scan(&self, _rules: &Rules) -> bool {
        self.0.is_none()
    }

    pub(super) const fn broken(&self, _rules: &Rules, bytes: &[u8]) -> Option<Rule> {
        match self.0 {
            Some(max) if bytes.len() > max => Some(Rule::MaxBytes { max }),
            _ => None,
        }
    }

    #[track_caller]
    pub(crate) const fn check(&self, rules: &Rules, field: &str) {
        if let Some(max) = self.0 {
            below_min(field, rules, "max_bytes", max);
        }
    }

    #[track_caller]
    pub(crate) const fn check_looser(&self, _base: &Rules, by: &Rules, field: &str) {
        if let Some(max) = by.max_bytes.0 {
            not_above(field, "max_bytes", max, "max_bytes", self.0);
        }
    }

    pub(crate) const fn joined(self, _base: &Rules, by: &Rules) -> Self {
        if by.max_bytes.0.is_some() { by.max_bytes } else { self }
    }

    pub(super) const fn shape(&self, mut shape: Shape) -> Shape {
        shape.max_bytes = self.0;
        shape
    }

    pub(crate) fn debug(&self, out: &mut fmt::DebugStruct<'_, '_>) {
        if let Some(max) = self.0 {
            out.field("max_bytes", &max);
        }
    }
}

pub(super) fn write(rule: &Rule, out: &mut fmt::Formatter<'_>) -> fmt::Result {
    let Rule::MaxBytes { max } = rule else { return Ok(()) };
    write!(out, "must be at most {} of UTF-8", Count(*max, "byte"))
}

pub(super) fn data(rule: &Rule, members: &mut Members) {
    if let Rule::MaxBytes { max } = rule {
        members.add("max", Member::Number(*max));
    }
}

pub(super) const fn written(rule: &Rule, text: Text) -> Text {
    match *rule {
        Rule::MaxBytes { max } => text.key("max_bytes", max),
        _ => text,
    }
}
