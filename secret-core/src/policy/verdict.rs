//! Whether a value is accepted: the fast path, in constant time.

use core::hint::black_box;

use super::form::Padding;
use super::read::larger;
use super::rules::{count_chars, differ};
use super::{Form, Policy, Require};

impl Policy {
    /// Whether `value` satisfies all rules.
    ///
    /// The length alone decides first. Among values of one length, no branch and no index depends on the bytes, except in
    /// the user's own functions ([`with`](Policy::with)), which see only what the rules accept.
    ///
    /// ```
    /// use secret_core::presets;
    ///
    /// assert!(presets::PKCE_CODE_VERIFIER.accepts("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk"));
    /// assert!(!presets::PKCE_CODE_VERIFIER.accepts("too-short"));
    /// ```
    #[must_use]
    #[inline]
    pub fn accepts(&self, value: &str) -> bool {
        let admitted = self.admits(value);
        // Only the user's own functions make it necessary to branch on the verdict.
        if self.with.len() == 0 {
            return admitted;
        }
        admitted && self.refusals(value).next().is_none()
    }

    /// Whether `value` satisfies the rules, the user's own functions aside.
    ///
    /// Of a policy that the compiler knows, no more is left of this than comparisons of the length and a call for each rule.
    ///
    /// Where there is more than one rule, each one's outcome goes through `black_box`: a compiler that sees through all of
    /// them could decide by the first and jump.
    #[expect(clippy::inline_always, reason = "the compiler takes it for large, which it is if the policy is not known")]
    #[inline(always)]
    pub(super) fn admits(&self, value: &str) -> bool {
        let bytes = value.as_bytes();
        if !self.has_room_for(bytes.len()) || bytes.len() < self.least_bytes() {
            return false;
        }
        if let Some(form) = self.form {
            if !form.fits(bytes.len()) {
                return false;
            }
        }
        let length_is_right = self.settles_length_by(bytes.len());
        // None of them is longer, and most secrets are.
        let maybe_refused = bytes.len() <= Self::LONGEST_REFUSED;
        let mut bad = if length_is_right { 0 } else { self.miscounts(bytes) };
        if let Some(prefix) = self.prefix {
            bad |= black_box(differ(bytes, prefix.as_bytes()));
        }
        if !self.require.is_empty() {
            bad |= u8::from(black_box(!Require::found_in(bytes).contains(self.require)));
        }
        if let Some(form) = self.form {
            bad |= form.faulty_neighbours(bytes);
        }
        let padding = self.padding();
        if let Some(padding) = padding {
            bad |= padding.fault(bytes);
        }
        if maybe_refused {
            bad |= equals_one_of(bytes, &Self::ALWAYS_REFUSED);
        }
        if self.deny.len() != 0 {
            bad |= self.deny.iter().fold(0, |bad, denied| bad | equals_one_of(bytes, denied));
        }
        if padding.is_some() {
            bad |= u8::from(!self.plan.admits_padded(bytes));
        } else if !self.plan.is_free() {
            bad |= u8::from(!self.plan.admits(bytes));
        }
        bad == 0
    }

    /// What the last group may be padded with, if it may be.
    #[inline]
    fn padding(&self) -> Option<Padding> {
        match self.charset {
            Some(charset) if !charset.contains('=') => None,
            _ => self.form.and_then(Form::padding),
        }
    }

    /// How long a value can be and still be one of those that are always refused.
    pub(super) const LONGEST_REFUSED: usize = {
        let (mut longest, mut at) = (0, 0);
        while at < Self::ALWAYS_REFUSED.len() {
            longest = larger(longest, Self::ALWAYS_REFUSED[at].len());
            at += 1;
        }
        longest
    };

    /// Whether a value of `bytes` bytes may be accepted at all, or is too long. Of a value without a charset, a character
    /// takes up to four bytes.
    #[inline]
    pub(super) const fn has_room_for(&self, bytes: usize) -> bool {
        let longest = match (self.max_len, &self.charset) {
            (Some(max), Some(_)) => max,
            (Some(max), None) => max.saturating_mul(4),
            (None, _) => usize::MAX,
        };
        bytes <= longest
            && match self.max_bytes {
                Some(max) => bytes <= max,
                None => true,
            }
    }

    /// A shorter value is refused. No character takes less than a byte.
    #[inline]
    const fn least_bytes(&self) -> usize {
        match self.prefix {
            Some(prefix) => larger(prefix.len(), self.get_min_len()),
            None => self.get_min_len(),
        }
    }

    /// Whether any text of so many bytes, which have been looked at, has a length that is allowed. Of a charset every member is
    /// one byte; without one, a character takes up to four.
    #[inline]
    const fn settles_length_by(&self, bytes: usize) -> bool {
        self.charset.is_some()
            || bytes.div_ceil(4) >= self.get_min_len()
                && match self.max_len {
                    Some(max) => bytes <= max,
                    None => true,
                }
    }

    /// Not 0 when `bytes` encode too few or too many characters.
    fn miscounts(&self, bytes: &[u8]) -> u8 {
        let chars = black_box(count_chars(bytes));
        let too_few = below(chars, self.get_min_len());
        let too_many = self.max_len.map_or(0, |max| below(max, chars));
        black_box(too_few) | black_box(too_many)
    }
}

/// 1 when `bytes` is one of `values`, else 0. Only those of the same length are looked at.
fn equals_one_of(bytes: &[u8], values: &[&str]) -> u8 {
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
const fn below(one: usize, other: usize) -> u8 {
    ((one as u128).wrapping_sub(other as u128) >> 127) as u8
}
