//! How to scan for a set, worked out by `const` code.

use super::{CharSet, scan};

/// What the scan needs to know of a [`CharSet`]: the gaps between its members.
///
/// A policy holds one, so that nothing is worked out at run time.
#[derive(Clone, Copy)]
pub(crate) struct Plan {
    gaps: [Gap; MAX_GAPS],
    used: usize,
}

/// Neighbouring bytes that are not in the set.
///
/// The 256 bytes are taken as a circle: the bytes that are not ASCII and whatever is missing at both ends of ASCII are one
/// gap. So a set of `n` ranges has `n` gaps.
#[derive(Clone, Copy)]
pub(super) struct Gap {
    pub(super) first: u8,
    /// How many bytes it is wide.
    pub(super) width: u8,
}

/// A set that has every other character has as many gaps as there can be.
const MAX_GAPS: usize = 64;

impl Plan {
    #[expect(clippy::cast_possible_truncation, reason = "there are 128 characters and 256 bytes")]
    pub(crate) const fn new(set: CharSet) -> Self {
        let mut plan = Self { gaps: [Gap { first: 0, width: 0 }; MAX_GAPS], used: 0 };
        let bits = set.bits();
        if bits == 0 {
            // Nothing but gap: 256 bytes wide, which takes two to say.
            plan.push(0, 128);
            plan.push(128, 128);
            return plan;
        }
        let lowest = bits.trailing_zeros();
        let mut end = lowest;
        loop {
            end += (bits >> end).trailing_ones();
            if end == 128 || bits >> end == 0 {
                // No member follows: this gap goes on to the lowest one, around the circle.
                plan.push(end as u8, (256 - end + lowest) as u8);
                return plan;
            }
            let width = (bits >> end).trailing_zeros();
            plan.push(end as u8, width as u8);
            end += width;
        }
    }

    const fn push(&mut self, first: u8, width: u8) {
        self.gaps[self.used] = Gap { first, width };
        self.used += 1;
    }

    /// Whether all `bytes` are members of the set, in a time that depends on the set and on how many bytes there are, and
    /// on nothing else.
    #[inline]
    pub(crate) fn admits(&self, bytes: &[u8]) -> bool {
        scan::avoids(&self.gaps[..self.used], bytes)
    }
}
