//! How to scan for a set, worked out by `const` code.

use super::{CharSet, scan};

/// The ranges of a [`CharSet`] in the form in which the scan wants them.
///
/// A policy holds one, so that nothing is worked out at run time.
#[derive(Clone, Copy)]
pub(crate) struct Plan {
    ranges: [Range; MAX_RANGES],
    used: usize,
}

/// Every other character: as many ranges as a set of 128 can have.
const MAX_RANGES: usize = 64;

#[derive(Clone, Copy)]
pub(super) struct Range {
    pub(super) first: u8,
    /// The distance from the first character to the last.
    pub(super) width: u8,
}

impl Plan {
    pub(crate) const fn new(set: CharSet) -> Self {
        let mut plan = Self {
            ranges: [Range { first: 0, width: 0 }; MAX_RANGES],
            used: 0,
        };
        let mut left = set.bits();
        while left != 0 {
            let first = left.trailing_zeros();
            let width = (left >> first).trailing_ones() - 1;
            plan.ranges[plan.used] = Range {
                first: first as u8,
                width: width as u8,
            };
            plan.used += 1;
            // Two shifts, for a set that ends at 127 leaves nothing.
            left = left >> first >> width >> 1 << first << width << 1;
        }
        plan
    }

    /// Whether all `bytes` are members of the set, in a time that only their number decides.
    pub(crate) fn admits(&self, bytes: &[u8]) -> bool {
        scan::all_within(&self.ranges[..self.used], bytes)
    }
}
