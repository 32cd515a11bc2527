//! How to scan for a set, worked out by `const` code.

#[cfg(all(feature = "simd", target_arch = "x86_64"))]
use super::avx2;
use super::{CharSet, scan};

/// What the scan needs to know of a rule that allows some bytes: the gaps between them.
///
/// A policy holds one, so that nothing is worked out at run time.
///
/// A gap is neighbouring bytes that are not allowed. The 256 bytes are taken as a circle: the bytes that are not ASCII and whatever
/// is missing at both ends of ASCII are one gap. So a set of `n` ranges has `n` gaps.
#[derive(Clone, Copy)]
pub(crate) struct Gaps {
    /// The first byte of each gap, and how many bytes it is wide. As numbers by themselves, which the compiler has to look at
    /// one by one in no other array of a `const`.
    first: [u8; MAX_GAPS],
    width: [u8; MAX_GAPS],
    used: usize,
    /// What is allowed of the bytes that are not ASCII: all or none.
    pub(super) non_ascii: bool,
    #[cfg(all(feature = "simd", target_arch = "x86_64"))]
    rows: avx2::Rows,
}

/// A set that has every other character has as many gaps as there can be.
const MAX_GAPS: usize = 64;

impl Gaps {
    /// The members of `set`, and nothing else.
    #[expect(clippy::cast_possible_truncation, reason = "there are 128 characters and 256 bytes")]
    pub(crate) const fn around(set: CharSet) -> Self {
        let mut plan = Self::refusing(CharSet::ASCII.difference(set), false);
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

    /// Creates the gaps of `set`: every byte that is not a member, including those outside ASCII.
    #[expect(clippy::cast_possible_truncation, reason = "there are 128 characters")]
    pub(crate) const fn all_but(set: CharSet) -> Self {
        let mut plan = Self::refusing(set, true);
        let mut end = 0;
        // No step for a character that is allowed: every policy's `const` is made so, and the compiler's interpreter is slow.
        while end < 128 && set.bits() >> end != 0 {
            let first = end + (set.bits() >> end).trailing_zeros();
            let width = (set.bits() >> first).trailing_ones();
            plan.push(first as u8, width as u8);
            end = first + width;
        }
        plan
    }

    /// A plan without a gap yet.
    #[cfg_attr(
        not(all(feature = "simd", target_arch = "x86_64")),
        expect(unused_variables, reason = "the scan looks at gaps")
    )]
    const fn refusing(ascii: CharSet, non_ascii: bool) -> Self {
        Self {
            first: [0; MAX_GAPS],
            width: [0; MAX_GAPS],
            used: 0,
            non_ascii,
            #[cfg(all(feature = "simd", target_arch = "x86_64"))]
            rows: avx2::rows(ascii),
        }
    }

    const fn push(&mut self, first: u8, width: u8) {
        self.first[self.used] = first;
        self.width[self.used] = width;
        self.used += 1;
    }

    /// The first byte of each gap, and how many bytes it is wide.
    #[inline]
    pub(super) fn gaps(&self) -> impl Iterator<Item = (u8, u8)> {
        let (first, width) = (&self.first[..self.used], &self.width[..self.used]);
        first.iter().copied().zip(width.iter().copied())
    }

    /// Returns whether all bytes are allowed.
    #[inline]
    pub(crate) const fn is_free(&self) -> bool {
        self.used == 0
    }

    /// A byte that is allowed, if any is: none that follows a gap is in another.
    #[inline]
    const fn allowed(&self) -> u8 {
        self.first[0].wrapping_add(self.width[0])
    }

    /// Returns whether all `bytes` are allowed. The time depends only on the rule and the number of bytes.
    #[inline]
    pub(crate) fn contains_all(&self, bytes: &[u8]) -> bool {
        self.scan(bytes, b'=')
    }

    /// Returns whether all `bytes` are allowed, if `=` is allowed in the last group of 4 or 8 bytes. May also accept an `=` shortly
    /// before that group.
    #[inline]
    pub(crate) fn allows_padded(&self, bytes: &[u8]) -> bool {
        self.scan(bytes, self.allowed())
    }

    #[inline]
    fn scan(&self, bytes: &[u8], padding: u8) -> bool {
        #[cfg(all(feature = "simd", target_arch = "x86_64"))]
        if bytes.len() >= avx2::LEAST {
            if let Some(avx2) = fearless_simd::Level::new().as_avx2() {
                return avx2::avoids(avx2, &self.rows, self.non_ascii, bytes, padding);
            }
        }
        self.scan_anywhere(bytes, padding)
    }

    /// Scans with the portable code.
    #[inline]
    pub(super) fn scan_anywhere(&self, bytes: &[u8], padding: u8) -> bool {
        scan::avoids(self, bytes, padding)
    }
}
