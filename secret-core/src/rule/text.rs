//! Texts of compile-time errors, put together by `const` code.

use super::Rule;
use crate::charset::CharSet;

/// Where a longer text is cut off.
const CAPACITY: usize = 1024;

/// A text in a buffer of its own: `const` code has neither `String` nor `format!`.
pub(crate) struct Text {
    bytes: [u8; CAPACITY],
    used: usize,
}

impl Text {
    /// The start of a message: the field's name and a colon, or nothing without a field.
    pub(crate) const fn about(field: &str) -> Self {
        let empty = Self { bytes: [0; CAPACITY], used: 0 };
        if field.is_empty() { empty } else { empty.str(field).str(": ") }
    }

    pub(crate) const fn str(mut self, text: &str) -> Self {
        let bytes = text.as_bytes();
        let mut at = 0;
        while at < bytes.len() && self.used < CAPACITY {
            self.bytes[self.used] = bytes[at];
            self.used += 1;
            at += 1;
        }
        self
    }

    const fn byte(mut self, byte: u8) -> Self {
        if self.used < CAPACITY {
            self.bytes[self.used] = byte;
            self.used += 1;
        }
        self
    }

    #[expect(clippy::cast_possible_truncation, reason = "a digit")]
    pub(crate) const fn number(self, number: usize) -> Self {
        let rest = if number >= 10 { self.number(number / 10) } else { self };
        rest.byte(b'0' + (number % 10) as u8)
    }

    /// `key = 12`
    pub(crate) const fn key(self, key: &str, number: usize) -> Self {
        self.str(key).str(" = ").number(number)
    }

    /// `prefix = "sk_live_"`
    pub(crate) const fn quoted(self, key: &str, text: &str) -> Self {
        self.str(key).str(" = \"").str(text).str("\"")
    }

    /// `charset = A-Za-z0-9_-`, as the class of a regex is written but for its escapes.
    #[expect(clippy::cast_possible_truncation, reason = "ASCII")]
    pub(crate) const fn charset(self, set: CharSet) -> Self {
        let mut text = self.str("charset = ");
        let mut rest = set;
        let mut group = 0;
        while group < GROUPS.len() {
            let taken = if is_broad(set) { CharSet::ASCII } else { GROUPS[group] };
            let mut bits = rest.intersection(taken).bits();
            while bits != 0 {
                let first = bits.trailing_zeros();
                let width = (bits >> first).trailing_ones() - 1;
                text = text.byte(first as u8);
                if width > 1 {
                    text = text.byte(b'-');
                }
                if width > 0 {
                    text = text.byte((first + width) as u8);
                }
                bits &= !((u128::MAX >> (127 - width)) << first);
            }
            rest = rest.difference(taken);
            group += 1;
        }
        text
    }

    /// The rule as it is written: `max_len = 86`.
    pub(crate) const fn rule(self, rule: &Rule) -> Self {
        rule.written(self)
    }

    /// Ends the evaluation, and with it the compilation, with this text.
    #[track_caller]
    pub(crate) const fn panic(&self) -> ! {
        // A text that was cut off within a character is the only one that is not UTF-8.
        match core::str::from_utf8(self.bytes.split_at(self.used).0) {
            Ok(text) => panic!("{}", text),
            Err(_) => panic!("the policy contradicts itself"),
        }
    }
}

/// What is written together and in this order: letters and digits first, the hyphen last.
const GROUPS: [CharSet; 5] = [
    CharSet::UPPER,
    CharSet::LOWER,
    CharSet::DIGIT,
    CharSet::ASCII.difference(CharSet::from_chars("-")),
    CharSet::ASCII,
];

/// Whether a set takes in all between two of the groups, and reads better in one range.
const fn is_broad(set: CharSet) -> bool {
    CharSet::range('0', 'Z').is_subset(set) || CharSet::range('A', 'z').is_subset(set)
}

#[track_caller]
pub(super) const fn not_below(field: &str, key: &str, new: usize, base_key: &str, base: usize) {
    if new < base {
        Text::about(field)
            .key(key, new)
            .str(" is looser than the policy's ")
            .key(base_key, base)
            .str(": write ")
            .number(base)
            .str(" or more")
            .panic();
    }
}

#[track_caller]
pub(super) const fn not_above(field: &str, key: &str, new: usize, base_key: &str, base: Option<usize>) {
    if let Some(base) = base {
        if new > base {
            Text::about(field)
                .key(key, new)
                .str(" is looser than the policy's ")
                .key(base_key, base)
                .str(": write ")
                .number(base)
                .str(" or less")
                .panic();
        }
    }
}
