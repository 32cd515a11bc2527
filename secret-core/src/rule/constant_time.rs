//! Comparisons and counts whose time only lengths decide. They are `const`, so that literals are checked by the same code.

use core::hint::black_box;

/// 0 when `bytes` starts with `text`, which is not longer.
pub(super) const fn differ(bytes: &[u8], text: &[u8]) -> u8 {
    let mut differ = 0;
    let mut at = 0;
    while at < text.len() {
        differ |= bytes[at] ^ text[at];
        at += 1;
    }
    differ
}

pub(super) const fn starts_with(bytes: &[u8], prefix: &[u8]) -> bool {
    bytes.len() >= prefix.len() && differ(bytes, prefix) == 0
}

/// The last `len` bytes, or fewer where there are fewer.
pub(super) const fn last(bytes: &[u8], len: usize) -> &[u8] {
    bytes.split_at(bytes.len().saturating_sub(len)).1
}

pub(super) const fn ends_with(bytes: &[u8], suffix: &[u8]) -> bool {
    bytes.len() >= suffix.len() && differ(last(bytes, suffix.len()), suffix) == 0
}

pub(super) const fn is_one_of(bytes: &[u8], values: &[&str]) -> bool {
    let mut at = 0;
    while at < values.len() {
        let value = values[at].as_bytes();
        if value.len() == bytes.len() && differ(bytes, value) == 0 {
            return true;
        }
        at += 1;
    }
    false
}

/// 1 when `bytes` is one of `values`, else 0. Reads only those of the same length.
pub(super) fn equals_one_of(bytes: &[u8], values: &[&str]) -> u8 {
    let mut equal = 0;
    for value in values {
        if value.len() == bytes.len() {
            equal |= is_zero(black_box(differ(bytes, value.as_bytes())));
        }
    }
    equal
}

/// 1 when `byte` is 0, else 0: by arithmetic.
const fn is_zero(byte: u8) -> u8 {
    ((byte as u16).wrapping_sub(1) >> 15) as u8
}

/// 1 when `one` is less than `other`, else 0: by arithmetic, which 128 bits keep from wrapping around.
pub(super) const fn below(one: usize, other: usize) -> u8 {
    ((one as u128).wrapping_sub(other as u128) >> 127) as u8
}

/// How many Unicode scalar values the UTF-8 in `bytes` encodes, in a time that only the number of bytes decides.
pub(super) const fn count_chars(mut bytes: &[u8]) -> usize {
    let mut count = 0;
    // Within a block the count fits into a byte, and so sixteen of them into a vector.
    while let Some((block, rest)) = bytes.split_first_chunk::<64>() {
        let mut chars = 0;
        let mut at = 0;
        while at < 64 {
            chars += starts_char(block[at]);
            at += 1;
        }
        count += chars as usize;
        bytes = rest;
    }
    // What is left is shorter: eight bytes to a number, of which the last may hold some that have been counted.
    let last = bytes.last_chunk();
    while let Some((word, rest)) = bytes.split_first_chunk() {
        count += count_of_eight(u64::from_le_bytes(*word));
        bytes = rest;
    }
    if let (Some(word), false) = (last, bytes.is_empty()) {
        return count + count_of_eight(u64::from_le_bytes(*word) >> (64 - 8 * bytes.len())) + bytes.len() - 8;
    }
    while let Some((byte, rest)) = bytes.split_first() {
        count += starts_char(*byte) as usize;
        bytes = rest;
    }
    count
}

/// Compares all eight bytes of a number.
const fn count_of_eight(word: u64) -> usize {
    const ONES: u64 = u64::MAX / 0xFF;
    let continued = (word >> 7) & !(word >> 6) & ONES;
    // The highest byte of the product is the sum of all.
    8 - (continued.wrapping_mul(ONES) >> 56) as usize
}

/// 0 for a byte `10xxxxxx`, which continues a character, else 1: by arithmetic.
pub(super) const fn starts_char(byte: u8) -> u8 {
    ((byte >> 7) & !(byte >> 6) & 1) ^ 1
}
