//! Violations: the path, the rule and its limit, never the value.

mod hint;
mod list;
mod padding_free;
mod path;
mod problem;
mod serialize;

use alloc::string::{String, ToString};
use alloc::vec::Vec;
use core::fmt;

pub use hint::Hint;
pub use list::Violations;
use padding_free::StoredRule;
pub(crate) use padding_free::StoredSegment;
pub use path::Segment;
pub(crate) use path::write_place;
pub use problem::Problem;

use crate::rule::Rule;

/// A rule that a value breaks.
///
/// Holds the path of the value, the rule and its limit, never the value, a character of it or its length. The only fact about the
/// content is the position of the first character that is not allowed.
///
/// ```
/// use secret_core::{CharSet, Policy};
///
/// const CLIENT_SECRET: Policy = Policy::new().charset(CharSet::BASE64URL).max_len(86);
///
/// let violations = CLIENT_SECRET.check("abc!").unwrap_err();
/// let violation = violations.first();
/// assert_eq!(violation.code(), "charset");
/// assert_eq!(violation.to_string(), "character 4 is not allowed (allowed: A-Z a-z 0-9 - _)");
/// ```
///
#[doc = include_str!("violation/codes.md")]
#[derive(Clone, PartialEq, Eq)]
pub struct Violation {
    path: Vec<StoredSegment>,
    rule: StoredRule,
}

impl Violation {
    /// Creates a violation of `rule` with an empty path; [`at`](Violation::at) adds the path.
    #[must_use]
    pub fn new(rule: Rule) -> Self {
        Self { path: Vec::new(), rule: StoredRule::new(rule) }
    }

    /// Creates a violation of `rule` with a path that starts at the outermost value.
    #[allow(dead_code, reason = "for readers that know the path")]
    pub(crate) fn with_path(rule: Rule, path: impl Iterator<Item = Segment>) -> Self {
        Self { path: path.map(StoredSegment::new).collect(), rule: StoredRule::new(rule) }
    }

    /// Sets the hint.
    pub(crate) const fn give(&mut self, hint: Option<Hint>) {
        self.rule.hint = hint;
    }

    /// Prepends `segment` to the path.
    #[must_use]
    pub fn at(mut self, segment: Segment) -> Self {
        self.path.insert(0, StoredSegment::new(segment));
        self
    }

    /// Returns the path from the outermost value to the rejected one; empty if these are the same value.
    ///
    /// ```
    /// use secret_core::{Rule, Segment, Violation};
    ///
    /// let violation = Violation::new(Rule::Deny).at(Segment::Index(3)).at(Segment::Field("clients"));
    /// assert!(violation.path().eq([Segment::Field("clients"), Segment::Index(3)]));
    /// ```
    #[must_use]
    pub fn path(&self) -> impl ExactSizeIterator<Item = Segment> + DoubleEndedIterator {
        self.path.iter().map(|stored| stored.segment())
    }

    /// Returns the path of the rejected value as a JSON Pointer (RFC 6901), in serialized names.
    ///
    /// The key of a map's entry is input and could be anything, so the pointer ends at the map.
    ///
    /// ```
    /// use secret_core::{Rule, Segment, Violation};
    ///
    /// let violation = Violation::new(Rule::MaxLen { max: 86 })
    ///     .at(Segment::Field("clientSecret"))
    ///     .at(Segment::Index(3))
    ///     .at(Segment::Field("clients"));
    /// assert_eq!(violation.pointer(), "/clients/3/clientSecret");
    /// assert_eq!(violation.to_string(), "clients/3/clientSecret: must be at most 86 characters");
    /// ```
    #[must_use]
    pub fn pointer(&self) -> String {
        path::pointer(self.path())
    }

    /// The broken rule with its limits, as data.
    #[must_use]
    pub fn rule(&self) -> Rule {
        self.rule.rule()
    }

    /// The mistake that the value looks like, if it looks like one.
    #[must_use]
    pub const fn hint(&self) -> Option<Hint> {
        self.rule.hint
    }

    /// The rule's name in machine-readable output, stable across releases: see the table in this type's documentation.
    #[must_use]
    pub fn code(&self) -> &'static str {
        self.rule().code()
    }

    /// What is wrong, in words and without the place: the rule's text and, after a semicolon, the hint's.
    #[must_use]
    pub fn detail(&self) -> String {
        match self.hint() {
            Some(hint) => alloc::format!("{}; {hint}", self.rule()),
            None => self.rule().to_string(),
        }
    }
}

/// The place (nothing for the outermost value), a colon and the [`detail`](Violation::detail).
impl fmt::Display for Violation {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        path::write_place(self.path(), out)?;
        fmt::Display::fmt(&self.rule(), out)?;
        match self.hint() {
            Some(hint) => write!(out, "; {hint}"),
            None => Ok(()),
        }
    }
}

impl fmt::Debug for Violation {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut out = out.debug_struct("Violation");
        out.field("path", &self.path).field("rule", &self.rule()).field("hint", &self.hint()).finish()
    }
}

impl core::error::Error for Violation {}
