//! Shared helpers of the test suites.

use secret_core::{Segment, Violation, Violations};

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
