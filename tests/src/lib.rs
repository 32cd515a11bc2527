//! Shared helpers of the test suites.

use secret_core::{Segment, Violation, Violations};

/// Whether the longest suites go through all of their inputs, or through a sample that finds the same kinds of mistakes.
///
/// Optimised builds go through everything, and so does `THOROUGH=1`, which `.ci/run` sets.
#[must_use]
pub fn thorough() -> bool {
    !cfg!(debug_assertions) || std::env::var_os("THOROUGH").is_some()
}

/// The violations one level further out: the value is at `segment` of something larger.
///
/// # Panics
///
/// Never: there is at least one violation.
#[must_use]
pub fn under(violations: Violations, segment: Segment) -> Violations {
    let mut placed = violations.into_iter().map(|violation: Violation| violation.at(segment));
    let mut outer = Violations::from(placed.next().expect("violations are never empty"));
    outer.extend(placed);
    outer
}
