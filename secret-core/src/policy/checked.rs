//! Policies that contradict themselves.

use super::read::smaller;
use super::rules::RULES;
use super::text::Text;
use super::{Policy, Require, entropy};
use crate::charset::CharSet;
use crate::violation::Rule;

impl Policy {
    /// The same policy, after a look at whether its rules go together: write it at the end of a `const` policy.
    ///
    /// The derive does so for every policy that it meets. The entropy that [`min_entropy`](Policy::min_entropy) asks for
    /// is that of the weakest value accepted, `min_len` × log2(size of the charset), where the characters of the
    /// prefix count nothing.
    ///
    /// ```
    /// use secret_core::{CharSet, Policy};
    ///
    /// const PIN: Policy = Policy::new().charset(CharSet::DIGIT).min_len(4).max_len(8).consistent();
    /// ```
    ///
    /// ```compile_fail
    /// # use secret_core::{CharSet, Policy};
    /// // min_len = 8 is above max_len = 4
    /// const PIN: Policy = Policy::new().charset(CharSet::DIGIT).min_len(8).max_len(4).consistent();
    /// ```
    ///
    /// # Panics
    ///
    /// At compile time in `const` code, with the two rules and their limits, when
    ///
    /// - `max_len` or `max_bytes` is 0, or `min_len` is above it,
    /// - the charset is empty,
    /// - the prefix is empty, has a character outside the charset, or is longer than `max_len` or `max_bytes`,
    /// - `require` asks for a class that the charset has nothing of, or for more than `max_len` or `max_bytes` has room
    ///   for after the prefix,
    /// - no length from `min_len` to `max_len` is one that the form can have,
    /// - `deny` names a value that another rule refuses,
    /// - `min_entropy` is above what `min_len` and the charset guarantee.
    #[must_use]
    #[track_caller]
    pub const fn consistent(self) -> Self {
        self.checked("")
    }

    /// The same as [`consistent`](Policy::consistent), with the name of the field that has the policy in the text.
    #[doc(hidden)]
    #[must_use]
    #[track_caller]
    pub const fn checked(self, field: &str) -> Self {
        self.check_lengths(field);
        self.check_charset(field);
        self.check_prefix(field);
        self.check_require(field);
        self.check_form(field);
        self.check_deny(field);
        self.check_entropy(field);
        self
    }

    // Where there are many keys, the derive makes the checks one by one, each on the keys that it is about.

    #[doc(hidden)]
    #[track_caller]
    pub const fn check_lengths(&self, field: &str) {
        let min = self.get_min_len();
        if let Some(max) = self.max_len {
            above(field, min, "max_len", max);
        }
        if let Some(max) = self.max_bytes {
            above(field, min, "max_bytes", max);
        }
    }

    #[doc(hidden)]
    #[track_caller]
    pub const fn check_charset(&self, field: &str) {
        if let Some(charset) = self.get_charset() {
            if charset.is_empty() {
                Text::about(field).str("the charset is empty: put in the characters that are allowed").panic();
            }
        }
    }

    #[doc(hidden)]
    #[track_caller]
    pub const fn check_prefix(&self, field: &str) {
        let Some(prefix) = self.prefix else { return };
        if prefix.is_empty() {
            Text::about(field).str("the prefix is empty and asks for nothing: write one, or take it out").panic();
        }
        let alone = Self { max_len: self.max_len, max_bytes: self.max_bytes, charset: self.charset, ..Self::new() };
        if let Some(broken) = alone.broken(LENGTH, prefix) {
            Text::about(field).quoted("prefix", prefix).str(" is longer than ").rule(&too_long(broken)).panic();
        }
        if let Some(broken) = alone.broken(BYTES, prefix) {
            Text::about(field).quoted("prefix", prefix).str(" is longer than ").rule(&broken).panic();
        }
        if let Some(broken) = alone.broken(CHARSET, prefix) {
            Text::about(field).quoted("prefix", prefix).str(" has a character outside ").rule(&broken).panic();
        }
    }

    #[doc(hidden)]
    #[track_caller]
    pub const fn check_require(&self, field: &str) {
        let allowed = match self.get_charset() {
            Some(charset) => charset,
            None => CharSet::ASCII,
        };
        let mut index = 0;
        while index < Require::COUNT {
            if let Some((name, class)) = self.require.nth(index) {
                if class.intersection(allowed).is_empty() {
                    Text::about(field)
                        .str("require(")
                        .str(name)
                        .str(") cannot be met: ")
                        .charset(allowed)
                        .str(" has no such character")
                        .panic();
                }
            }
            index += 1;
        }
        let missing = self.missing_after_prefix().len();
        let max = match self.max_len {
            Some(max) => smaller(max, self.max_chars()),
            None => self.max_chars(),
        };
        let room = max.saturating_sub(self.prefix_len());
        if missing > room {
            let text = Text::about(field).str("require asks for ").number(missing);
            let text = text.str(if missing == 1 { " class, and " } else { " classes, and " });
            let text = match self.max_len {
                Some(max_len) if max_len == max => text.key("max_len", max),
                _ => text.key("max_bytes", max),
            };
            text.str(" leaves room for ")
                .number(room)
                .str(if self.prefix.is_some() { " after the prefix" } else { "" })
                .panic();
        }
    }

    #[track_caller]
    const fn check_form(&self, field: &str) {
        let (Some(form), Some(max)) = (self.form, self.max_len) else {
            return;
        };
        let mut len = self.get_min_len();
        // No form leaves out more than 7 lengths in a row, so this is soon over.
        while len <= max {
            if form.fits(len) {
                return;
            }
            len += 1;
        }
        Text::about(field)
            .str("no length from ")
            .key("min_len", self.get_min_len())
            .str(" to ")
            .key("max_len", max)
            .str(" is one that ")
            .str(form.name())
            .str(" can have")
            .panic();
    }

    /// Looks at the lists of `deny` that were written for these rules, not for looser ones.
    #[doc(hidden)]
    #[track_caller]
    pub const fn check_deny(&self, field: &str) {
        let mut layer = self.outgrown;
        while let Some(mut values) = self.deny.get(layer) {
            while let Some((value, rest)) = values.split_first() {
                let mut rule = 0;
                while rule < RULES {
                    match self.broken(rule, value) {
                        None | Some(Rule::Deny) => {}
                        Some(broken) => Text::about(field)
                            .quoted("deny", value)
                            .str(" is refused anyway, by ")
                            .rule(&broken)
                            .str(": leave it out")
                            .panic(),
                    }
                    rule += 1;
                }
                values = rest;
            }
            layer += 1;
        }
    }

    #[doc(hidden)]
    #[track_caller]
    pub const fn check_entropy(&self, field: &str) {
        let Some(wanted) = self.min_entropy else {
            return;
        };
        if self.charset.is_none() {
            Text::about(field)
                .key("min_entropy", wanted as usize)
                .str(" needs a charset: without one there is nothing to count")
                .panic();
        }
        let min = self.get_min_len();
        let bits = entropy::bits(min.saturating_sub(self.prefix_len()), self.alphabet().len());
        if wanted > bits {
            Text::about(field)
                .key("min_entropy", wanted as usize)
                .str(" is above the ")
                .number(bits as usize)
                .str(if bits == 1 { " bit that " } else { " bits that " })
                .key("min_len", min)
                .str(" and ")
                .charset(self.alphabet())
                .str(if self.prefix.is_some() { " guarantee after the prefix" } else { " guarantee" })
                .str(": raise min_len")
                .panic();
        }
    }
}

/// Whether a minimum is above a maximum, or the maximum lets nothing through whatever the minimum.
#[track_caller]
const fn above(field: &str, min: usize, key: &str, max: usize) {
    if max == 0 {
        Text::about(field).key(key, max).str(" lets nothing through: write how long the secret may be").panic();
    }
    if min > max {
        Text::about(field).key("min_len", min).str(" is above ").key(key, max).str(": nothing fits").panic();
    }
}

/// The numbers of [`Policy::broken`].
const LENGTH: usize = 0;
const BYTES: usize = 1;
const CHARSET: usize = 2;

/// A value that has not the only length allowed, and is not shorter, is too long.
const fn too_long(rule: Rule) -> Rule {
    match rule {
        Rule::Len { len } => Rule::MaxLen { max: len },
        other => other,
    }
}
