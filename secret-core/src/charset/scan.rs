//! The constant-time scan: no branch and no index depends on a byte that it looks at.
//!
//! A byte lies outside a gap when `byte - first`, modulo 256, is at least the gap's width. So a text avoids the gap when the
//! *smallest* `byte - first` does, and two instructions for each gap and 16 bytes find it, a subtraction and a minimum, both
//! of which every x86-64 and every AArch64 has for 16 bytes at once. Looking for the ranges of the set instead takes three.
//!
//! The code is written for the compiler to turn into these instructions, in safe and portable Rust, at opt-level 2 and 3:
//!
//! - A block of 16 bytes fills a register. Up to eight stay there while the gaps go by; that many leave room for what is worked
//!   out, so that nothing is spilled. Their number is a constant of the kernel: only gaps are looped over.
//! - The bytes after the last whole block are read again together with bytes before them. This avoids a slow tail,
//!   and a copy of the secret in a buffer that would have to be wiped.
//! - The loops over a block are long enough to be vectorised before they are unrolled, and never the other way round.
//!
//! Where nothing is vectorised, a minimum is a conditional move, and the compiler may turn one that is carried around a loop,
//! or that decides whether another value changes at all, into a branch. That is why the minimum over the blocks is spelled
//! out, why it is finished before it is compared, and why all is summed up in numbers and not in `bool`s. Memcheck has
//! the last word: run the constant-time test after any change here, at every opt-level.

use super::gaps::Gaps;
use super::swar::{ONES, TOPS, equal};

/// The bytes in a register of baseline x86-64 and AArch64.
const WIDTH: usize = 16;

/// The bytes in as many registers as the text may take.
const TILE: usize = 8 * WIDTH;

/// Returns whether no byte lies in a gap.
///
/// Each `=` among the last 8 bytes, or 16 if there are as many,
/// counts as `padding`, which is an `=` itself where it means nothing else.
///
/// Most secrets take no more than a tile. For others there are functions of their own, so that what those keep in registers costs
/// these nothing.
pub(super) fn avoids(plan: &Gaps, bytes: &[u8], padding: u8) -> bool {
    match bytes.len() {
        0..WIDTH => short_avoids(plan, bytes, padding),
        WIDTH..=TILE => tile_avoids(plan, bytes, padding),
        _ => long_avoids(plan, bytes, padding),
    }
}

/// [`avoids`] for more than a tile.
#[inline(never)]
fn long_avoids(plan: &Gaps, bytes: &[u8], padding: u8) -> bool {
    let (mut caught, mut left) = ([0; WIDTH], bytes);
    while let Some((tile, more @ [_, ..])) = left.split_first_chunk::<TILE>() {
        if let Some(last) = tile.last_chunk() {
            accumulate::<7>(&mut caught, plan, tile, last, &NO_PADDING);
        }
        left = more;
    }
    // A whole block at least, of which some may have been looked at.
    let left = &bytes[bytes.len() - usize::max(left.len(), WIDTH)..];
    u128::from_ne_bytes(caught) | u128::from(!avoids(plan, left, padding)) == 0
}

/// [`avoids`] for a block to a tile.
#[inline]
fn tile_avoids(plan: &Gaps, bytes: &[u8], padding: u8) -> bool {
    let Some(last) = bytes.last_chunk() else { return false };
    let padding = if padding == b'=' { &NO_PADDING } else { &padded(last, padding) };
    let mut caught = [0; WIDTH];
    match bytes.len().div_ceil(WIDTH) {
        1 => accumulate::<0>(&mut caught, plan, bytes, last, padding),
        2 => accumulate::<1>(&mut caught, plan, bytes, last, padding),
        3 => accumulate::<2>(&mut caught, plan, bytes, last, padding),
        4 => accumulate::<3>(&mut caught, plan, bytes, last, padding),
        5 => accumulate::<4>(&mut caught, plan, bytes, last, padding),
        6 => accumulate::<5>(&mut caught, plan, bytes, last, padding),
        7 => accumulate::<6>(&mut caught, plan, bytes, last, padding),
        _ => accumulate::<7>(&mut caught, plan, bytes, last, padding),
    }
    u128::from_ne_bytes(caught) == 0
}

/// What makes `padding` of each `=` in a block, by an exclusive or.
#[inline]
fn padded(block: &[u8; WIDTH], padding: u8) -> Splat {
    let Splat(other) = &SPLAT[usize::from(padding ^ b'=')];
    let mut padded = [0; WIDTH];
    for at in 0..WIDTH {
        padded[at] = other[at] & 1_u8.saturating_sub(block[at] ^ b'=').wrapping_neg();
    }
    Splat(padded)
}

static NO_PADDING: Splat = Splat([0; WIDTH]);

/// Leaves a mark in `caught` if the first `N` blocks, or the last one with its padding, hold a byte that lies in a gap.
#[expect(clippy::inline_always, reason = "each call is a kernel of its own")]
#[inline(always)]
fn accumulate<const N: usize>(
    caught: &mut [u8; WIDTH],
    plan: &Gaps,
    bytes: &[u8],
    last: &[u8; WIDTH],
    Splat(padding): &Splat,
) {
    let Some(body) = bytes.get(..N * WIDTH) else {
        *caught = [u8::MAX; WIDTH];
        return;
    };
    for (first, width) in plan.gaps() {
        let Splat(first) = &SPLAT[usize::from(first)];
        let Splat(width) = &SPLAT[usize::from(width)];
        let mut nearest = [0; WIDTH];
        for at in 0..WIDTH {
            let end = (last[at] ^ padding[at]).wrapping_sub(first[at]);
            let even = u8::min(from::<0, N>(body, first, at), from::<2, N>(body, first, at));
            let odd = u8::min(from::<1, N>(body, first, at), from::<3, N>(body, first, at));
            let more = u8::min(from::<4, N>(body, first, at), from::<5, N>(body, first, at));
            nearest[at] = u8::min(u8::min(even, odd), u8::min(more, u8::min(from::<6, N>(body, first, at), end)));
        }
        for at in 0..WIDTH {
            caught[at] |= width[at].saturating_sub(nearest[at]);
        }
    }
}

/// How far the byte in block `I` lies from the first of a gap, if there is such a block.
#[expect(clippy::inline_always, reason = "a call would keep the loop from being vectorised")]
#[inline(always)]
fn from<const I: usize, const N: usize>(body: &[u8], first: &[u8; WIDTH], at: usize) -> u8 {
    if I < N { body[I * WIDTH + at].wrapping_sub(first[at]) } else { u8::MAX }
}

/// [`avoids`] for less than a block: loads eight bytes per number, some of them twice.
///
/// There is no block to fill, and the compiler would not vectorise half of one. In ASCII, `byte + (128 - edge)` has its top bit
/// set from the edge on; where a byte has passed an odd number of edges, it went from a gap into what is allowed, or the other
/// way round where the first of all bytes is allowed.
#[inline(never)]
fn short_avoids(plan: &Gaps, bytes: &[u8], padding: u8) -> bool {
    if bytes.is_empty() {
        return true;
    }
    let (words, mut allowed) = (words(bytes, padding), [if plan.non_ascii { TOPS } else { 0 }; 2]);
    for (first, width) in plan.gaps() {
        for edge in [first, first.wrapping_add(width)] {
            let up = ONES * (128 - u64::from(edge));
            for (allowed, word) in allowed.iter_mut().zip(words) {
                *allowed ^= (word & !TOPS) + up;
            }
        }
    }
    let [one, other] = if plan.non_ascii {
        [allowed[0] | words[0], allowed[1] | words[1]]
    } else {
        [allowed[0] & !words[0], allowed[1] & !words[1]]
    };
    one & other & TOPS == TOPS
}

/// 1 to 15 bytes, each at least once.
fn words(bytes: &[u8], padding: u8) -> [u64; 2] {
    let [one, other] = words_as_they_are(bytes);
    let other = other ^ (equal(other, b'=') & (ONES * u64::from(padding ^ b'=')));
    [if bytes.len() > 8 { one } else { other }, other]
}

fn words_as_they_are(bytes: &[u8]) -> [u64; 2] {
    if let (Some(first), Some(last)) = (bytes.first_chunk(), bytes.last_chunk()) {
        return [u64::from_ne_bytes(*first), u64::from_ne_bytes(*last)];
    }
    let word = if let (Some(first), Some(last)) = (bytes.first_chunk(), bytes.last_chunk()) {
        (u64::from(u32::from_ne_bytes(*first)) << 32) | u64::from(u32::from_ne_bytes(*last))
    } else {
        let [first, middle, last] = [0, bytes.len() / 2, bytes.len() - 1].map(|at| u64::from(bytes[at]));
        (first * 0x0101_0101_0101_0000) | (middle << 8) | last
    };
    [word; 2]
}

/// A number in each byte of a block.
#[repr(align(16))]
struct Splat([u8; WIDTH]);

/// What is looked up here are numbers of the plan, which are public. To spread one over a register takes baseline x86-64 three
/// instructions, and short texts would notice.
static SPLAT: [Splat; 256] = {
    let mut spread = [const { Splat([0; WIDTH]) }; 256];
    let mut number = 0;
    while number < 256 {
        #[expect(clippy::cast_possible_truncation, reason = "less than 256")]
        let byte = number as u8;
        spread[number] = Splat([byte; WIDTH]);
        number += 1;
    }
    spread
};
