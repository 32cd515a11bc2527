//! The constant-time scan: no branch and no index depends on a byte that it looks at.
//!
//! A byte lies outside a gap when `byte - first`, modulo 256, is at least the gap's width. So a text avoids the gap when the
//! *smallest* `byte - first` does, and two instructions for each gap and 16 bytes find it, a subtraction and a minimum, both
//! of which every x86-64 and every AArch64 has for 16 bytes at once. Looking for the ranges of the set instead takes three.
//!
//! The code is written for the compiler to turn into these instructions, in safe and portable Rust:
//!
//! - A block of 16 bytes is an array, and all that is done with it is done to the whole of it.
//! - Up to eight blocks stay in registers while the gaps go by. Their number is a constant of the kernel, so that
//!   nothing but the gaps is looped over, and eight leave enough registers that none is spilled.
//! - What is left behind the last whole block is read together with bytes before it, once more. There is no slow tail,
//!   and no copy of the secret in a buffer that would have to be wiped.
//! - Arithmetic on bytes, never a comparison: the compiler may well turn `ok &= in_range(byte)` into a branch.

use super::plan::Gap;
use core::array;

/// The bytes in a register of baseline x86-64 and AArch64.
const WIDTH: usize = 16;

/// The bytes in as many registers as the text may take.
const TILE: usize = 8 * WIDTH;

/// Whether no byte lies in a gap.
pub(super) fn avoids(gaps: &[Gap], bytes: &[u8]) -> bool {
    match bytes.len() {
        0 => true,
        1..4 => caught_in::<1, 3>(gaps, bytes) == [0; 1],
        4..8 => caught_in::<4, 2>(gaps, bytes) == [0; 4],
        8..16 => caught_in::<8, 2>(gaps, bytes) == [0; 8],
        16.. => long_avoids(gaps, bytes),
    }
}

fn long_avoids(gaps: &[Gap], bytes: &[u8]) -> bool {
    let mut caught = [0; WIDTH];
    let mut left = bytes;
    while left.len() > TILE {
        caught = either(caught, caught_in::<WIDTH, 8>(gaps, left));
        // Leaves at least a whole block.
        left = &left[TILE.min(left.len() - WIDTH)..];
    }
    let in_rest = match left.len().div_ceil(WIDTH) {
        1 => caught_in::<WIDTH, 1>(gaps, left),
        2 => caught_in::<WIDTH, 2>(gaps, left),
        3 => caught_in::<WIDTH, 3>(gaps, left),
        4 => caught_in::<WIDTH, 4>(gaps, left),
        5 => caught_in::<WIDTH, 5>(gaps, left),
        6 => caught_in::<WIDTH, 6>(gaps, left),
        7 => caught_in::<WIDTH, 7>(gaps, left),
        _ => caught_in::<WIDTH, 8>(gaps, left),
    };
    either(caught, in_rest) == [0; WIDTH]
}

/// Not zero, somewhere, if one of the first `N` blocks of `W` bytes holds a byte that lies in a gap.
#[inline(always)]
fn caught_in<const W: usize, const N: usize>(gaps: &[Gap], bytes: &[u8]) -> [u8; W] {
    let blocks: [&[u8; W]; N] = blocks(bytes);
    let mut caught = [0; W];
    for gap in gaps {
        let Spread(first) = &SPREAD[usize::from(gap.first)];
        let Spread(width) = &SPREAD[usize::from(gap.width)];
        let mut nearest = [u8::MAX; W];
        for block in blocks {
            nearest = array::from_fn(|at| nearest[at].min(block[at].wrapping_sub(first[at])));
        }
        caught = array::from_fn(|at| caught[at] | width[at].saturating_sub(nearest[at]));
    }
    caught
}

/// The first `N` blocks; where there are not so many bytes, the last block ends with them, and may overlap the one before.
#[inline(always)]
fn blocks<const W: usize, const N: usize>(bytes: &[u8]) -> [&[u8; W]; N] {
    // It does not come to this, but if it did: no set has these bytes.
    const { assert!(W <= WIDTH) };
    let Some(last) = bytes.len().checked_sub(W) else { return [&[u8::MAX; W]; N] };
    array::from_fn(|n| bytes[last.min(n * W)..].first_chunk().unwrap_or(&[u8::MAX; W]))
}

#[inline(always)]
fn either(one: [u8; WIDTH], other: [u8; WIDTH]) -> [u8; WIDTH] {
    array::from_fn(|at| one[at] | other[at])
}

/// A number in each byte of a block.
#[repr(align(16))]
struct Spread([u8; WIDTH]);

/// What is looked up here are numbers of the plan, which are public. To spread one over a register takes baseline x86-64 three
/// instructions, and short texts would notice.
static SPREAD: [Spread; 256] = {
    let mut spread = [const { Spread([0; WIDTH]) }; 256];
    let mut number = 0;
    while number < 256 {
        spread[number] = Spread([number as u8; WIDTH]);
        number += 1;
    }
    spread
};
