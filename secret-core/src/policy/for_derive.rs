//! The derive's checks as methods, until its code calls the functions of [`crate::__private`].

use super::{consistency, tighten};
use crate::rule::Policy;

impl Policy {
    #[doc(hidden)]
    #[must_use]
    #[track_caller]
    pub const fn checked(self, field: &str) -> Self {
        consistency::checked(self, field)
    }

    #[doc(hidden)]
    #[must_use]
    #[track_caller]
    pub const fn tightened_for(self, field: &str, by: Self) -> Self {
        tighten::tightened_for(self, field, by)
    }

    #[doc(hidden)]
    #[must_use]
    pub const fn joined(self, by: Self) -> Self {
        tighten::joined(self, by)
    }

    #[doc(hidden)]
    #[track_caller]
    pub const fn check_lengths(&self, field: &str) {
        consistency::check::length(self, field);
        consistency::check::max_bytes(self, field);
    }

    #[doc(hidden)]
    #[track_caller]
    pub const fn check_charset(&self, field: &str) {
        consistency::check::charset(self, field);
    }

    #[doc(hidden)]
    #[track_caller]
    pub const fn check_prefix(&self, field: &str) {
        consistency::check::prefix(self, field);
    }

    #[doc(hidden)]
    #[track_caller]
    pub const fn check_require(&self, field: &str) {
        consistency::check::require(self, field);
    }

    #[doc(hidden)]
    #[track_caller]
    pub const fn check_deny(&self, field: &str) {
        consistency::check::deny(self, field);
    }

    #[doc(hidden)]
    #[track_caller]
    pub const fn check_entropy(&self, field: &str) {
        consistency::check::min_entropy(self, field);
    }
}
