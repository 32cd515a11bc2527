//! The rules as data.

use core::fmt;

use super::{Check, Form, Policy, Require, entropy};
use crate::charset::CharSet;

impl Policy {
    /// The characters that are allowed, or `None` when any are.
    #[must_use]
    pub const fn get_charset(&self) -> Option<CharSet> {
        self.charset
    }

    /// The smallest length, in Unicode scalar values: 1 unless the policy says otherwise.
    #[must_use]
    #[inline]
    pub const fn get_min_len(&self) -> usize {
        match self.min_len {
            Some(min) => min,
            None => 1,
        }
    }

    /// The greatest length, in Unicode scalar values.
    #[must_use]
    pub const fn get_max_len(&self) -> Option<usize> {
        self.max_len
    }

    /// The greatest size, in bytes of UTF-8.
    #[must_use]
    pub const fn get_max_bytes(&self) -> Option<usize> {
        self.max_bytes
    }

    /// What a value must start with.
    #[must_use]
    pub const fn get_prefix(&self) -> Option<&'static str> {
        self.prefix
    }

    /// The classes of which a value must hold a character each.
    #[must_use]
    pub const fn get_require(&self) -> Require {
        self.require
    }

    /// The form that a value must have.
    #[must_use]
    pub const fn get_form(&self) -> Option<Form> {
        self.form
    }

    /// The values that are refused by name, without [`Policy::ALWAYS_REFUSED`].
    pub fn get_deny(&self) -> impl Iterator<Item = &'static str> {
        self.deny.iter().flatten().copied()
    }

    /// The bits of entropy that the policy guarantees by its own word.
    #[must_use]
    pub const fn get_min_entropy(&self) -> Option<u32> {
        self.min_entropy
    }

    /// The functions that must agree.
    pub fn get_with(&self) -> impl Iterator<Item = Check> {
        self.with.iter()
    }

    /// The whole bits of entropy in a generated value: how many values there are to draw from, as a power of two.
    ///
    /// It is rounded down and never says too much: of each required class, one character counts as drawn from that class
    /// alone. The prefix counts nothing.
    ///
    /// ```
    /// use secret_core::{CharSet, Policy};
    ///
    /// assert_eq!(Policy::new().charset(CharSet::BASE64URL).max_len(86).entropy_bits(), 516);
    /// assert_eq!(Policy::new().charset(CharSet::DIGIT).len(6).entropy_bits(), 19);
    /// // Without a greatest length: what it takes to reach 256.
    /// assert_eq!(Policy::new().charset(CharSet::ALPHANUMERIC).entropy_bits(), 256);
    /// ```
    #[must_use]
    pub const fn entropy_bits(&self) -> u32 {
        let alphabet = self.alphabet();
        let prefix = self.prefix_len();
        let mut left = self.generated_len().saturating_sub(prefix);
        let mut bits = entropy::Bits::ZERO;
        let missing = self.missing_after_prefix();
        let mut index = 0;
        while index < Require::COUNT {
            if let Some((_, class)) = missing.nth(index) {
                bits = bits.and(1, class.intersection(alphabet).len());
                left = left.saturating_sub(1);
            }
            index += 1;
        }
        bits.and(left, alphabet.len()).whole()
    }

    /// The characters to generate from. Without a charset those that can be typed and do not get lost at an end; without
    /// the padding of an encoding, which holds nothing.
    pub(crate) const fn alphabet(&self) -> CharSet {
        let all = match self.get_charset() {
            Some(charset) => charset,
            None => CharSet::GRAPHIC,
        };
        match self.form {
            Some(Form::B64Token | Form::Base32 | Form::Base64) => all.without(CharSet::of("=")),
            Some(Form::NoControlsOrColon) => all.without(CharSet::of(":")),
            _ => all,
        }
    }

    /// How many characters a generated value has: `max_len`, or as many as 256 bits take; less where `max_bytes` or the
    /// form ask for it.
    pub(crate) const fn generated_len(&self) -> usize {
        let wanted = match self.max_len {
            Some(max) => max,
            None => larger(self.get_min_len(), self.prefix_len() + self.len_for_256_bits()),
        };
        let limit = smaller(self.max_chars(), if self.max_len.is_some() { wanted } else { usize::MAX });
        self.nearest_fit(smaller(wanted, limit), limit)
    }

    /// A required class counts less than a character of its own, so it gets one on top.
    const fn len_for_256_bits(&self) -> usize {
        let count = self.alphabet().len();
        if count < 2 { 1 } else { self.missing_after_prefix().len() + entropy::chars_for(256, count) }
    }

    /// The greatest length that `max_bytes` has room for, when all but the prefix is ASCII.
    pub(crate) const fn max_chars(&self) -> usize {
        let prefix_bytes = match self.prefix {
            Some(prefix) => prefix.len(),
            None => 0,
        };
        match self.max_bytes {
            Some(max) => max.saturating_sub(prefix_bytes - self.prefix_len()),
            None => usize::MAX,
        }
    }

    /// The first length from `len` up that the form can have, or the last one below when that is above `limit`.
    pub(crate) const fn nearest_fit(&self, len: usize, limit: usize) -> usize {
        let Some(form) = self.form else { return len };
        let mut up = len;
        while up < limit && !form.fits(up) {
            up += 1;
        }
        let mut fit = up;
        while fit != 0 && !form.fits(fit) {
            fit -= 1;
        }
        fit
    }

    /// The prefix's length in Unicode scalar values.
    pub(crate) const fn prefix_len(&self) -> usize {
        match self.prefix {
            Some(prefix) => super::rules::count_chars(prefix.as_bytes()),
            None => 0,
        }
    }

    /// The required classes that the prefix holds nothing of.
    pub(crate) const fn missing_after_prefix(&self) -> Require {
        match self.prefix {
            Some(prefix) => self.require.without(Require::found_in(prefix.as_bytes())),
            None => self.require,
        }
    }
}

pub(super) const fn larger(one: usize, other: usize) -> usize {
    if one > other { one } else { other }
}

pub(super) const fn smaller(one: usize, other: usize) -> usize {
    if one < other { one } else { other }
}

/// The rules that are set, as they are written: `Policy { charset: CharSet[A-Za-z0-9_-], min_len: 1, max_len: 86 }`.
#[expect(clippy::missing_fields_in_debug, reason = "how the policy was put together is no rule")]
impl fmt::Debug for Policy {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut policy = out.debug_struct("Policy");
        if let Some(charset) = self.get_charset() {
            policy.field("charset", &charset);
        }
        policy.field("min_len", &self.get_min_len());
        if let Some(max) = self.max_len {
            policy.field("max_len", &max);
        }
        if let Some(max) = self.max_bytes {
            policy.field("max_bytes", &max);
        }
        if let Some(prefix) = self.prefix {
            policy.field("prefix", &prefix);
        }
        if !self.require.is_empty() {
            policy.field("require", &self.require);
        }
        if let Some(form) = self.form {
            policy.field("form", &form);
        }
        if self.deny.len() != 0 {
            policy.field("deny", &self.get_deny().collect::<alloc::vec::Vec<_>>());
        }
        if let Some(bits) = self.min_entropy {
            policy.field("min_entropy", &bits);
        }
        match self.with.len() {
            0 => {}
            1 => drop(policy.field("with", &format_args!("1 function"))),
            more => drop(policy.field("with", &format_args!("{more} functions"))),
        }
        policy.finish()
    }
}
