//! The padding of base 32 and base 64, in constant time: no branch and no index depends on a byte.
//!
//! It can be in the last group only, whose position is public. So the scan looks for the alphabet without the `=`, except
//! at the end; and whether those at the end are where they may be is arithmetic on the last eight bytes in one number.

use core::hint::black_box;

use super::Grammar;
use crate::charset::swar::equal;

/// How a last group may be padded.
#[derive(Clone, Copy)]
pub(in crate::rule) struct Padding {
    /// The lowest bit of each byte at which the padding cannot start, of the last eight.
    no_start: u64,
}

impl Grammar {
    /// How the grammar pads, if it does so with no more than a group.
    pub(in crate::rule) const fn padding(self) -> Option<Padding> {
        match self {
            Self::Base32 => Some(Padding::never_of(&[2, 5, 7, 8])),
            Self::Base64 => Some(Padding::never_of(&[3, 4, 5, 6, 7, 8])),
            _ => None,
        }
    }
}

impl Padding {
    const fn never_of(mut lens: &[u32]) -> Self {
        let mut no_start = 0;
        while let Some((len, rest)) = lens.split_first() {
            no_start |= 1 << (64 - 8 * *len);
            lens = rest;
        }
        Self { no_start }
    }

    /// 1 when an `=` among the last 16 bytes of whole groups is where it may not be.
    #[inline]
    pub(in crate::rule) fn fault(self, bytes: &[u8]) -> u8 {
        let eight = |back| Some(u64::from_le_bytes(*bytes.get(bytes.len().checked_sub(back)?..)?.first_chunk()?));
        let four = || Some(u64::from(u32::from_le_bytes(*bytes.last_chunk()?)) << 32);
        let (before, end) = (eight(16).unwrap_or(0), eight(8).or_else(four).unwrap_or(0));
        let padding = equal(end, b'=');
        let start = padding & padding.wrapping_neg();
        // A bit that is added at the first `=` runs out at the top if nothing else follows.
        let fault = padding.wrapping_add(start) | (start & self.no_start) | equal(before, b'=');
        black_box(u8::from(fault != 0))
    }
}
