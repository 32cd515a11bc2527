//! The constant-time scan.

use super::plan::Range;

/// Whether every byte is in one of the ranges. No branch and no index depends on a byte.
pub(super) fn all_within(ranges: &[Range], bytes: &[u8]) -> bool {
    let mut outside = 0;
    for byte in bytes {
        // How far the byte is from the nearest range: zero within one.
        let mut distance = u8::MAX;
        for range in ranges {
            distance = distance.min(byte.wrapping_sub(range.first).saturating_sub(range.width));
        }
        outside |= distance;
    }
    outside == 0
}
