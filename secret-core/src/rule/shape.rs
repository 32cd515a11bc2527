//! What the values that a policy accepts look like: to generate them, and to count them.

use super::array_vec::ArrayVec;
use super::constant_time::{count_chars, ends_with, starts_with};
use super::entropy::{Bits, chars_for};
use super::{Grammar, Require, larger, smaller};
use crate::charset::CharSet;

/// Values of one length: `before`, then characters of the alphabet, then `after`. Each rule adds its part.
#[derive(Clone, Copy)]
pub(crate) struct Shape {
    /// The characters to draw. Without a charset those that can be typed and survive at an end.
    pub(crate) alphabet: CharSet,
    pub(crate) before: &'static str,
    pub(crate) after: &'static str,
    /// The classes of which a value has a character each.
    pub(super) required: Require,
    pub(super) min: usize,
    pub(super) max: Option<usize>,
    pub(super) max_bytes: Option<usize>,
    pub(super) grammar: Option<Grammar>,
    /// Values that are refused as a whole.
    pub(super) denied: ArrayVec<&'static [&'static str]>,
    /// Marks that are always refused.
    pub(super) marks: &'static [&'static str],
}

impl Shape {
    pub(super) const FREE: Self = Self {
        alphabet: CharSet::GRAPHIC,
        before: "",
        after: "",
        required: Require::NONE,
        min: 0,
        max: None,
        max_bytes: None,
        grammar: None,
        denied: ArrayVec::EMPTY,
        marks: &[],
    };

    /// How many characters are the same in every value.
    pub(crate) const fn fixed(&self) -> usize {
        count_chars(self.before.as_bytes()) + count_chars(self.after.as_bytes())
    }

    /// The size of what is the same in every value, in bytes of UTF-8.
    pub(crate) const fn fixed_bytes(&self) -> usize {
        self.before.len() + self.after.len()
    }

    /// The required classes of which the fixed characters have none.
    pub(crate) const fn missing(&self) -> Require {
        let found = Require::found_in(self.before.as_bytes()).and(Require::found_in(self.after.as_bytes()));
        self.required.difference(found)
    }

    /// The greatest length that `max_bytes` has room for, when all but the fixed characters are ASCII.
    pub(crate) const fn max_chars(&self) -> usize {
        match self.max_bytes {
            Some(max) => max.saturating_sub(self.fixed_bytes() - self.fixed()),
            None => usize::MAX,
        }
    }

    /// How many characters a generated value has: `max_len`, or as many as 256 bits take; less where `max_bytes` or the
    /// grammar ask for it.
    pub(crate) const fn generated_len(&self) -> usize {
        let wanted = match self.max {
            Some(max) => max,
            None => larger(self.min, self.fixed() + self.len_for_256_bits()),
        };
        let limit = smaller(self.max_chars(), if self.max.is_some() { wanted } else { usize::MAX });
        self.nearest_allowed(smaller(wanted, limit), limit)
    }

    /// A required class counts less than a character of its own, so it gets one on top.
    const fn len_for_256_bits(&self) -> usize {
        let count = self.alphabet.len();
        if count < 2 { 1 } else { self.missing().len() + chars_for(256, count) }
    }

    /// The first length from `len` up that the grammar can have, or the last one below when that is above `limit`.
    pub(crate) const fn nearest_allowed(&self, len: usize, limit: usize) -> usize {
        let Some(grammar) = self.grammar else { return len };
        let mut up = len;
        while up < limit && !grammar.allows_len(up) {
            up += 1;
        }
        let mut allowed = up;
        while allowed != 0 && !grammar.allows_len(allowed) {
            allowed -= 1;
        }
        allowed
    }

    /// The whole bits of entropy in a value of `len` characters: a lower bound of the binary logarithm of their number.
    ///
    /// Of each required class, one character counts as drawn from that class alone. Fixed characters count nothing. Values that are
    /// refused as a whole are taken off.
    pub(crate) const fn bits(&self, len: usize) -> u32 {
        let mut left = len.saturating_sub(self.fixed());
        let mut bits = Bits::ZERO;
        let missing = self.missing();
        let mut index = 0;
        while index < Require::COUNT {
            if let Some((_, class)) = missing.nth(index) {
                bits = bits.and(1, class.intersection(self.alphabet).len());
                left = left.saturating_sub(1);
            }
            index += 1;
        }
        bits.and(left, self.alphabet.len()).less(self.refused(len)).whole()
    }

    /// How many values of `len` characters are refused as a whole.
    const fn refused(&self, len: usize) -> usize {
        let mut refused = self.of_these(self.marks, len);
        let mut at = 0;
        while let Some(values) = self.denied.get(at) {
            refused += self.of_these(values, len);
            at += 1;
        }
        refused
    }

    const fn of_these(&self, mut values: &[&str], len: usize) -> usize {
        let mut count = 0;
        while let Some((value, rest)) = values.split_first() {
            count += self.has(value.as_bytes(), len) as usize;
            values = rest;
        }
        count
    }

    const fn has(&self, value: &[u8], len: usize) -> bool {
        let (before, after) = (self.before.as_bytes(), self.after.as_bytes());
        if value.len() < self.fixed_bytes() || !starts_with(value, before) || !ends_with(value, after) {
            return false;
        }
        let mut drawn = value.split_at(value.len() - after.len()).0.split_at(before.len()).1;
        if drawn.len() != len.saturating_sub(self.fixed()) {
            return false;
        }
        while let Some((byte, rest)) = drawn.split_first() {
            if !byte.is_ascii() || !self.alphabet.contains(*byte as char) {
                return false;
            }
            drawn = rest;
        }
        true
    }
}
