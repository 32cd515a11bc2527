//! The scan for processors with AVX2: 32 bytes at once, and no longer for an irregular set than for a range.
//!
//! Take the low four bits of a character as a row and its high three as a bit in that row: 16 bytes hold a whole set. One
//! shuffle looks up the rows of 32 characters in a register, another one their bits, and a character is a member when the
//! two have a bit in common. A shuffle takes no branch and no address, so it is as constant in time as an addition.
//!
//! This is not written portably: where a processor has no shuffle, a portable one looks up a table in memory, at an
//! address that the secret decides.

use core::arch::x86_64::{
    __m128i, _mm_and_si128, _mm_cmpeq_epi8, _mm_xor_si128, _mm256_and_si256, _mm256_broadcastsi128_si256,
    _mm256_or_si256, _mm256_set_m128i, _mm256_set1_epi8, _mm256_shuffle_epi8, _mm256_srli_epi16, _mm256_testz_si256,
};

use fearless_simd::prelude::*;
use fearless_simd::{kernel, u8x16, u8x32};

use super::CharSet;

/// A set of characters that are not allowed. Row `n` holds those whose code ends with the four bits `n`.
pub(super) type Rows = [u8; 16];

pub(super) const fn rows(set: CharSet) -> Rows {
    let mut rows = [0; 16];
    let mut code = 0;
    while code < 128 {
        rows[code % 16] |= (((set.bits() >> code) & 1) as u8) << (code / 16);
        code += 1;
    }
    rows
}

/// The bit in its row that a character has by the high four bits of its code. What is not ASCII has none.
const BITS: Rows = [1, 2, 4, 8, 16, 32, 64, 128, 0, 0, 0, 0, 0, 0, 0, 0];

/// The fewest bytes that a half of a register can be filled with.
pub(super) const LEAST: usize = 16;

kernel! {
    /// Whether none of at least [`LEAST`] `bytes` is in the set, nor beyond ASCII if that is not allowed either.
    pub(super) fn avoids(avx2: Avx2, rows: &Rows, non_ascii: bool, bytes: &[u8], padding: u8) -> bool {
        let (Some(first), Some(last)) = (bytes.first_chunk(), bytes.last_chunk()) else {
            return false;
        };
        let half = |half: &[u8; LEAST]| -> __m128i { u8x16::from_slice(avx2, half).into() };
        let (rows, bits) = (_mm256_broadcastsi128_si256(half(rows)), _mm256_broadcastsi128_si256(half(&BITS)));
        let caught = |block| {
            // The shuffle takes nothing but the low four bits, except where the top bit is set: then it gives 0.
            let high = _mm256_and_si256(_mm256_srli_epi16::<4>(block), _mm256_set1_epi8(15));
            _mm256_and_si256(_mm256_shuffle_epi8(rows, block), _mm256_shuffle_epi8(bits, high))
        };
        // As in the portable scan, what is behind the last whole block is read together with bytes before it, once more.
        let last = half(last);
        let last = if padding == b'=' {
            last
        } else {
            let spread = |byte| -> __m128i { u8x16::splat(avx2, byte).into() };
            _mm_xor_si128(last, _mm_and_si128(_mm_cmpeq_epi8(last, spread(b'=')), spread(padding ^ b'=')))
        };
        let before = match bytes.len() {
            LEAST => last,
            ..32 => half(first),
            len => bytes[len - 32..].first_chunk().map_or(last, half),
        };
        let last = _mm256_set_m128i(before, last);
        let (mut all_caught, mut all) = (caught(last), last);
        let mut left = bytes;
        while let Some((block, more @ [_, ..])) = left.split_first_chunk::<32>() {
            let block = u8x32::from_slice(avx2, block).into();
            all_caught = _mm256_or_si256(all_caught, caught(block));
            all = _mm256_or_si256(all, block);
            left = more;
        }
        let top = _mm256_and_si256(all, _mm256_set1_epi8(if non_ascii { 0 } else { i8::MIN }));
        let bad = _mm256_or_si256(all_caught, top);
        _mm256_testz_si256(bad, bad) == 1
    }
}
