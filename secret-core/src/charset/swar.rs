//! Eight bytes in a number, looked at together: no branch and no index depends on them.

/// The lowest bit of each byte.
pub(crate) const ONES: u64 = u64::MAX / 0xFF;

/// The highest bit of each byte.
pub(crate) const TOPS: u64 = ONES << 7;

/// All bits of each byte that is `byte`.
#[inline]
pub(crate) const fn equal(word: u64, byte: u8) -> u64 {
    let differing = word ^ (ONES * byte as u64);
    let equal = !(((differing & !TOPS) + !TOPS) | differing) & TOPS;
    (equal << 1).wrapping_sub(equal >> 7)
}
