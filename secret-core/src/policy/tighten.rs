//! Policies made from others by adding rules.

use super::Policy;
use super::text::Text;

impl Policy {
    /// The rules of this policy and those of `by`, which must be at least as strict wherever both say something.
    ///
    /// A looser rule is a compile error that names the rule and both limits. `deny`, `require` and `with` add to what is there.
    /// What `by` does not say stays as it is: the `min_len` of 1 that goes without saying does not count.
    ///
    /// ```
    /// use secret_core::{CharSet, Policy};
    ///
    /// const CLIENT_SECRET: Policy = Policy::new().charset(CharSet::BASE64URL).max_len(86);
    /// const STRONG: Policy = CLIENT_SECRET.tightened(Policy::new().min_len(32));
    ///
    /// assert!(CLIENT_SECRET.accepts("abc") && !STRONG.accepts("abc"));
    /// ```
    ///
    /// ```compile_fail
    /// # use secret_core::{CharSet, Policy};
    /// # const CLIENT_SECRET: Policy = Policy::new().charset(CharSet::BASE64URL).max_len(86);
    /// // max_len = 100 is looser than the policy's max_len = 86
    /// const LOOSE: Policy = CLIENT_SECRET.tightened(Policy::new().max_len(100));
    /// ```
    ///
    /// # Panics
    ///
    /// When a rule of `by` is looser, when the two together contradict themselves (see
    /// [`consistent`](Policy::consistent)), and when there is no room for the lists of `deny` or the functions of `with`
    /// (four each): at compile time in `const` code.
    #[must_use]
    #[track_caller]
    pub const fn tightened(self, by: Self) -> Self {
        self.tightened_for("", by)
    }

    /// The same as [`tightened`](Policy::tightened), with the name of the field that has the policy in the text.
    #[doc(hidden)]
    #[must_use]
    #[track_caller]
    pub const fn tightened_for(self, field: &str, by: Self) -> Self {
        self.check_deny(field);
        self.check_looser_lengths(field, &by);
        self.check_looser_charset(field, &by);
        self.check_looser_prefix(field, &by);
        self.check_looser_entropy(field, &by);
        self.check_other_form(field, &by);
        if self.deny.append(by.deny).is_none() {
            Text::about(field).str("there is room for four lists of deny; join them").panic();
        }
        if self.with.append(by.with).is_none() {
            Text::about(field).str("there is room for four functions of with; call one from another").panic();
        }
        self.joined(by).checked(field)
    }

    /// The rules of both, where those of `by` are known to be tighter. Never fails: the derive builds a field's policy so, and
    /// has it checked beside that, so that a contradiction is one error and not another wherever the policy is used.
    #[doc(hidden)]
    #[must_use]
    pub const fn joined(mut self, by: Self) -> Self {
        if by.min_len.is_some() {
            self.min_len = by.min_len;
        }
        if by.max_len.is_some() {
            self.max_len = by.max_len;
        }
        if by.max_bytes.is_some() {
            self.max_bytes = by.max_bytes;
        }
        if by.prefix.is_some() {
            self.prefix = by.prefix;
        }
        if by.min_entropy.is_some() {
            self.min_entropy = by.min_entropy;
        }
        if by.charset.is_some() {
            self.charset = by.charset;
        }
        self.form = match (self.form, by.form) {
            (Some(base), Some(new)) if !base.implies(new, self.get_charset()) => Some(new),
            (None, new) => new,
            (base, _) => base,
        };
        self.require = self.require.and(by.require);
        self.outgrown = self.deny.len();
        if let Some(deny) = self.deny.append(by.deny) {
            self.deny = deny;
        }
        if let Some(with) = self.with.append(by.with) {
            self.with = with;
        }
        self.planned()
    }

    #[track_caller]
    const fn check_looser_lengths(&self, field: &str, by: &Self) {
        // `len` sets both bounds, and is what the user wrote.
        let exact = by.has_one_len();
        if let Some(min) = by.min_len {
            not_below(field, if exact { "len" } else { "min_len" }, min, "min_len", self.get_min_len());
        }
        if let Some(max) = by.max_len {
            not_above(field, if exact { "len" } else { "max_len" }, max, "max_len", self.max_len);
        }
        if let Some(max) = by.max_bytes {
            not_above(field, "max_bytes", max, "max_bytes", self.max_bytes);
        }
    }

    const fn has_one_len(&self) -> bool {
        match (self.min_len, self.max_len) {
            (Some(min), Some(max)) => min == max,
            _ => false,
        }
    }

    #[track_caller]
    const fn check_looser_charset(&self, field: &str, by: &Self) {
        if let (Some(base), Some(new)) = (self.get_charset(), by.get_charset()) {
            if !new.is_subset(base) {
                Text::about(field)
                    .charset(new)
                    .str(" is looser than the policy's ")
                    .charset(base)
                    .str(": take out what the policy does not allow")
                    .panic();
            }
        }
    }

    #[track_caller]
    const fn check_looser_prefix(&self, field: &str, by: &Self) {
        if let (Some(base), Some(new)) = (self.prefix, by.prefix) {
            if new.len() < base.len() || super::rules::differ(new.as_bytes(), base.as_bytes()) != 0 {
                Text::about(field)
                    .quoted("prefix", new)
                    .str(" does not start with the policy's ")
                    .quoted("prefix", base)
                    .str(": begin with that")
                    .panic();
            }
        }
    }

    #[track_caller]
    const fn check_looser_entropy(&self, field: &str, by: &Self) {
        if let (Some(base), Some(bits)) = (self.min_entropy, by.min_entropy) {
            not_below(field, "min_entropy", bits as usize, "min_entropy", base as usize);
        }
    }

    #[track_caller]
    const fn check_other_form(&self, field: &str, by: &Self) {
        let (Some(base), Some(new)) = (self.form, by.form) else { return };
        let charset = if by.charset.is_some() { by.get_charset() } else { self.get_charset() };
        if !base.implies(new, charset) && !new.implies(base, charset) {
            Text::about(field)
                .str("the form ")
                .str(new.name())
                .str(" does not go with the policy's ")
                .str(base.name())
                .panic();
        }
    }
}

#[track_caller]
const fn not_below(field: &str, key: &str, new: usize, base_key: &str, base: usize) {
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
const fn not_above(field: &str, key: &str, new: usize, base_key: &str, base: Option<usize>) {
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
