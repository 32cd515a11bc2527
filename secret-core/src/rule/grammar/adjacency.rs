//! Which bytes may follow which, in constant time: no branch and no index depends on a byte.

use core::array;
use core::hint::black_box;

use super::Grammar;
use crate::charset::swar::TOPS;

impl Grammar {
    /// Not 0 when `bytes`, the UTF-8 of a text, have neighbours that no text of the grammar has.
    #[inline]
    pub(super) fn adjacency_error(self, bytes: &[u8]) -> u8 {
        match self {
            Self::B64Token => unpadded_after_padding(bytes),
            Self::UnicodeNoCrlf => noncharacter(bytes),
            _ => 0,
        }
    }
}

/// Not 0 when something else follows an `=`, or nothing is in front of it.
fn unpadded_after_padding(bytes: &[u8]) -> u8 {
    let first = bytes.first().map_or(0, |first| if_zero(first ^ b'=') >> 7);
    first | any(bytes, |[byte, next]| (u8::min(next ^ b'=', 1) & !u8::min(byte ^ b'=', 1)) << 7)
}

/// Not 0 when there is a U+FFFE or U+FFFF, in UTF-8 `EF BF BE` and `EF BF BF`.
fn noncharacter(bytes: &[u8]) -> u8 {
    any(bytes, |[first, second, third]| if_zero((first ^ 0xEF) | (second ^ 0xBF) | ((third | 1) ^ 0xBF)))
}

/// Not 0 when there is a C1 control character, U+0080 to U+009F, in UTF-8 `C2 80` to `C2 9F`.
pub(in crate::rule) fn control_fault(bytes: &[u8]) -> u8 {
    any(bytes, |[first, second]| if_zero((first ^ 0xC2) | ((second & 0xE0) ^ 0x80)))
}

/// 1 when what is `found` of some `N` neighbours has the highest bit, else 0.
#[inline]
fn any<const N: usize>(bytes: &[u8], found: impl Fn([u8; N]) -> u8) -> u8 {
    black_box(match (bytes.len() + 1).saturating_sub(N) {
        0..8 => bytes.windows(N).fold(0, |any, window| any | found(array::from_fn(|next| window[next]))) >> 7,
        8..=16 => at_ends::<8, N>(bytes, found),
        17..=32 => at_ends::<16, N>(bytes, found),
        _ => in_blocks::<32, N>(bytes, found),
    })
}

/// Handles inputs that the first and the last `LANES` neighbours cover, some of them twice.
#[inline]
fn at_ends<const LANES: usize, const N: usize>(bytes: &[u8], found: impl Fn([u8; N]) -> u8) -> u8 {
    let (first, last) =
        (lanes::<LANES, N>(bytes, 0), lanes::<LANES, N>(bytes, (bytes.len() + 1).saturating_sub(N + LANES)));
    let (Some(first), Some(last)) = (first, last) else { return 1 };
    let mut any = [0; LANES];
    for at in 0..LANES {
        any[at] = found(first.map(|lanes| lanes[at])) | found(last.map(|lanes| lanes[at]));
    }
    any_top(&any)
}

/// Handles longer inputs block by block. The bytes after the last whole block are read again with bytes before them.
///
/// A block is so long that the compiler vectorises before it unrolls.
#[inline]
fn in_blocks<const LANES: usize, const N: usize>(bytes: &[u8], found: impl Fn([u8; N]) -> u8) -> u8 {
    let mut any = [0; LANES];
    let mut from = 0;
    while let Some(block) = lanes::<LANES, N>(bytes, from) {
        for at in 0..LANES {
            any[at] |= found(block.map(|lanes| lanes[at]));
        }
        from += LANES;
    }
    let Some(last) = lanes::<LANES, N>(bytes, (bytes.len() + 1).saturating_sub(N + LANES)) else { return 1 };
    for at in 0..LANES {
        any[at] |= found(last.map(|lanes| lanes[at]));
    }
    any_top(&any)
}

/// The `LANES` bytes from `from` on, those that follow each of them, and so on.
#[inline]
fn lanes<const LANES: usize, const N: usize>(bytes: &[u8], from: usize) -> Option<[&[u8; LANES]; N]> {
    let block = bytes.get(from..)?.get(..LANES + N - 1)?;
    let mut lanes = [block.first_chunk()?; N];
    for next in 1..N {
        lanes[next] = block[next..].first_chunk()?;
    }
    Some(lanes)
}

/// 1 when one of the bytes has the highest bit, else 0. They are 8 or a multiple of it.
#[inline]
fn any_top(bytes: &[u8]) -> u8 {
    let words = bytes.chunks_exact(8).filter_map(|word| word.first_chunk());
    u8::from(words.fold(0, |any, word| any | u64::from_ne_bytes(*word)) & TOPS != 0)
}

/// The highest bit is set when `byte` is 0, else not. The others may be.
const fn if_zero(byte: u8) -> u8 {
    byte.wrapping_sub(1) & !byte
}
