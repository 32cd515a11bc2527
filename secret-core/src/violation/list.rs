//! The violations of a value or a request.

use alloc::vec::{self, Vec};
use core::fmt;
use core::slice;

use super::{Problem, Segment, Violation};

/// The violations of a rejected value or request: at least one, in declaration order.
///
/// Implements [`Error`](core::error::Error), iterates over its [`Violation`]s, and serializes as the `errors` array of a problem
/// document (RFC 9457); [`problem`](Violations::problem) returns the whole document.
///
/// ```
/// use secret_core::{CharSet, Policy};
///
/// const PIN: Policy = Policy::new().charset(CharSet::DIGIT).len(4);
///
/// let violations = PIN.check("12x45").unwrap_err();
/// let codes: Vec<_> = violations.iter().map(|violation| violation.code()).collect();
/// assert_eq!(codes, ["len", "charset"]);
/// assert_eq!(
///     violations.to_string(),
///     "must be exactly 4 characters; character 3 is not allowed (allowed: 0-9)",
/// );
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Violations {
    /// Never empty: see `from_vec`.
    list: Vec<Violation>,
}

#[expect(clippy::len_without_is_empty, reason = "it is never empty")]
impl Violations {
    /// Creates the violations from `list`; `None` if it is empty.
    pub(crate) fn from_vec(list: Vec<Violation>) -> Option<Self> {
        if list.is_empty() { None } else { Some(Self { list }) }
    }

    /// Prepends `segment` to every path.
    pub(crate) fn at(self, segment: Segment) -> Self {
        Self { list: self.list.into_iter().map(|violation| violation.at(segment)).collect() }
    }

    /// Adds a violation.
    #[allow(dead_code, reason = "for readers that collect")]
    pub(crate) fn push(&mut self, violation: Violation) {
        self.list.push(violation);
    }

    /// Returns the first violation.
    #[must_use]
    pub fn first(&self) -> &Violation {
        &self.list[0]
    }

    /// Returns the number of violations, at least 1.
    #[must_use]
    pub fn len(&self) -> usize {
        self.list.len()
    }

    /// Iterates over the violations in declaration order.
    pub fn iter(&self) -> slice::Iter<'_, Violation> {
        self.list.iter()
    }

    /// Returns the `application/problem+json` document (RFC 9457) for these violations.
    ///
    /// ```
    /// use secret_core::Policy;
    ///
    /// let violations = Policy::new().min_len(15).check("too short").unwrap_err();
    /// let problem = serde_json::to_value(violations.problem()).unwrap();
    /// assert_eq!(problem["status"], 422);
    /// assert_eq!(problem["errors"][0]["code"], "min_len");
    /// assert_eq!(problem["errors"][0]["min"], 15);
    /// ```
    #[must_use]
    pub fn problem(&self) -> Problem {
        Problem::new(self.clone())
    }
}

/// Writes the violations in one line, separated by `; `.
impl fmt::Display for Violations {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, violation) in self.list.iter().enumerate() {
            if index > 0 {
                out.write_str("; ")?;
            }
            fmt::Display::fmt(violation, out)?;
        }
        Ok(())
    }
}

impl core::error::Error for Violations {}

impl From<Violation> for Violations {
    fn from(violation: Violation) -> Self {
        Self { list: alloc::vec![violation] }
    }
}

/// Appends violations.
impl Extend<Violation> for Violations {
    fn extend<I: IntoIterator<Item = Violation>>(&mut self, more: I) {
        self.list.extend(more);
    }
}

impl IntoIterator for Violations {
    type Item = Violation;
    type IntoIter = vec::IntoIter<Violation>;

    fn into_iter(self) -> Self::IntoIter {
        self.list.into_iter()
    }
}

impl<'a> IntoIterator for &'a Violations {
    type Item = &'a Violation;
    type IntoIter = slice::Iter<'a, Violation>;

    fn into_iter(self) -> Self::IntoIter {
        self.list.iter()
    }
}
