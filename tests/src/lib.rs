//! Shared helpers of the test suites.

/// Whether the longest suites go through all of their inputs, or through a sample that finds the same kinds of mistakes.
///
/// Optimised builds go through everything, and so does `THOROUGH=1`, which `.ci/run` sets.
#[must_use]
pub fn thorough() -> bool {
    !cfg!(debug_assertions) || std::env::var_os("THOROUGH").is_some()
}
