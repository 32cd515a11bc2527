//! Whether a text has a form, in constant time: no branch and no index depends on a byte.

use core::array;
use core::hint::black_box;

use super::Form;
use crate::charset::Plan;

impl Form {
    /// How to scan for the form, where it only leaves out characters.
    #[inline]
    pub(in crate::policy) const fn plan(self) -> Option<&'static Plan> {
        match self {
            Self::NoControls => Some(const { &Plan::without(Self::NoControls.without()) }),
            Self::NoControlsOrColon => Some(const { &Plan::without(Self::NoControlsOrColon.without()) }),
            Self::NoNul => Some(const { &Plan::without(Self::NoNul.without()) }),
            _ => None,
        }
    }

    /// Not 0 when `bytes`, the UTF-8 of a text whose length [fits](Form::fits), have not the form.
    ///
    /// Each fault goes through `black_box`, so that the compiler cannot look for one only where there is not another.
    pub(in crate::policy) fn faults(self, bytes: &[u8]) -> u8 {
        match self {
            Self::Base16 | Self::Base64Url => 0,
            Self::B64Token => padding_at(bytes, bytes.len()) | padding_within(bytes),
            Self::Base64 => padding_at(bytes, 4) | padding_at(bytes, 3) | padding_within(bytes),
            Self::Base32 => no_base32_padding(bytes) | padding_within(bytes),
            Self::UnicodeNoCrlf => {
                let plan = const { &Plan::without(Self::UnicodeNoCrlf.without()) };
                u8::from(!black_box(plan.admits(bytes))) | noncharacter(bytes)
            }
            Self::NoControls | Self::NoControlsOrColon | Self::NoNul => {
                u8::from(!self.plan().is_some_and(|plan| plan.admits(bytes)))
            }
        }
    }
}

/// 1 when the byte that is the `back`th from the end is an `=`.
fn padding_at(bytes: &[u8], back: usize) -> u8 {
    let byte = bytes.len().checked_sub(back).and_then(|at| bytes.get(at));
    black_box(byte.map_or(0, |byte| equal(*byte, b'=')))
}

/// 1 when the number of `=` in the last eight bytes is none that ends a group of base 32.
fn no_base32_padding(bytes: &[u8]) -> u8 {
    let padding = bytes.iter().rev().take(8).fold(0, |padding, byte| padding + u32::from(equal(*byte, b'=')));
    // The bits 2, 5, 7 and 8. Comparisons were seen to become a jump here, and a shift a bit test in memory; a rotation stays
    // what it is.
    black_box((0b1_1010_0100_u32.rotate_right(padding) & 1) as u8)
}

/// Not 0 when something else follows an `=`.
fn padding_within(bytes: &[u8]) -> u8 {
    any(bytes, |[before, after]| differing(after, b'=') & !differing(before, b'='))
}

/// Not 0 when there is a U+FFFE or U+FFFF, in UTF-8 `EF BF BE` and `EF BF BF`.
fn noncharacter(bytes: &[u8]) -> u8 {
    any(bytes, |[first, second, third]| {
        !(differing(first, 0xEF) | differing(second, 0xBF) | differing(third | ONES, 0xBF))
    })
}

/// Not 0 when the top bit of a byte of `fault` is set for some `N` neighbours: eight at once, each in a byte of `N` numbers.
///
/// As in the scan for a charset, what is behind the last whole block is read together with bytes before it, once more.
fn any<const N: usize>(bytes: &[u8], fault: impl Fn([u64; N]) -> u64) -> u8 {
    let size = N + 7;
    let eight = |block: &[u8]| fault(array::from_fn(|next| word(&block[next..])));
    let (mut bad, mut left) = (0, bytes);
    while let Some(block) = left.get(..size) {
        bad |= eight(block);
        left = &left[8..];
    }
    match bytes.len().checked_sub(size) {
        Some(last) => bad |= eight(&bytes[last..]),
        None => {
            for neighbours in bytes.windows(N) {
                bad |= fault(array::from_fn(|next| neighbours[next].into()));
            }
        }
    }
    u8::from(black_box(bad & TOPS != 0))
}

fn word(bytes: &[u8]) -> u64 {
    bytes.first_chunk().map_or(0, |word| u64::from_ne_bytes(*word))
}

/// The top bit of each byte that is not `other`.
const fn differing(word: u64, other: u8) -> u64 {
    let bits = word ^ (ONES * other as u64);
    ((bits & !TOPS) + !TOPS) | bits
}

/// 1 when `byte` is `other`, else 0: by arithmetic.
const fn equal(byte: u8, other: u8) -> u8 {
    let bits = byte ^ other;
    ((bits | bits.wrapping_neg()) >> 7) ^ 1
}

/// The lowest bit of each byte, and the highest.
const ONES: u64 = u64::MAX / 0xFF;
const TOPS: u64 = ONES << 7;
