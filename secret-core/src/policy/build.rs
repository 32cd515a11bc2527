//! The builder: one method for each rule.

use super::layers::Layers;
use super::of_field::Lengths;
use super::{Check, Form, Policy, Require};
use crate::charset::{CharSet, Plan};

impl Policy {
    /// What every policy refuses, as the whole value: the marks that stand for a secret in printed output.
    pub const ALWAYS_REFUSED: [&'static str; 3] = ["[REDACTED]", "<redacted>", "***"];

    /// The policy without a rule: any text of at least one character, except [`Policy::ALWAYS_REFUSED`].
    ///
    /// ```
    /// use secret_core::Policy;
    ///
    /// assert!(Policy::new().accepts("anything"));
    /// assert!(!Policy::new().accepts(""));
    /// assert!(!Policy::new().accepts("[REDACTED]"));
    /// ```
    #[must_use]
    pub const fn new() -> Self {
        Self {
            charset: None,
            min_len: None,
            max_len: None,
            max_bytes: None,
            prefix: None,
            require: Require::NONE,
            form: None,
            plan: Plan::without(CharSet::EMPTY),
            scan_decides: Lengths::NONE,
            deny: Layers::NONE,
            outgrown: 0,
            min_entropy: None,
            with: Layers::NONE,
        }
    }

    /// Every character must be in `charset`.
    ///
    /// ```
    /// use secret_core::{CharSet, Policy};
    ///
    /// const HEX: Policy = Policy::new().charset(CharSet::DIGIT.union(CharSet::range('a', 'f')));
    /// assert!(HEX.accepts("c0ffee") && !HEX.accepts("coffee"));
    /// ```
    #[must_use]
    pub const fn charset(mut self, charset: CharSet) -> Self {
        self.charset = Some(charset);
        self.planned()
    }

    /// Exactly `len` Unicode scalar values: [`min_len`](Policy::min_len) and [`max_len`](Policy::max_len) in one.
    ///
    /// ```
    /// use secret_core::Policy;
    ///
    /// const PIN: Policy = Policy::new().len(4);
    /// assert_eq!(PIN.check("12345").unwrap_err().to_string(), "must be exactly 4 characters");
    /// ```
    #[must_use]
    pub const fn len(self, len: usize) -> Self {
        self.min_len(len).max_len(len)
    }

    /// At least `min` Unicode scalar values, as JSON Schema counts. 1 unless this says otherwise.
    #[must_use]
    pub const fn min_len(mut self, min: usize) -> Self {
        self.min_len = Some(min);
        self
    }

    /// At most `max` Unicode scalar values, as JSON Schema counts.
    #[must_use]
    pub const fn max_len(mut self, max: usize) -> Self {
        self.max_len = Some(max);
        self
    }

    /// At most `max` bytes of UTF-8: for what cuts off the rest, as bcrypt does after 72.
    ///
    /// ```
    /// use secret_core::Policy;
    ///
    /// const BCRYPT: Policy = Policy::new().max_bytes(72);
    /// assert!(BCRYPT.accepts(&"a".repeat(72)));
    /// assert!(!BCRYPT.accepts(&"ä".repeat(72)));
    /// ```
    #[must_use]
    pub const fn max_bytes(mut self, max: usize) -> Self {
        self.max_bytes = Some(max);
        self
    }

    /// The value must start with `prefix`, which counts towards the length. It is shown in messages, so it is no secret.
    ///
    /// ```
    /// use secret_core::{CharSet, Policy};
    ///
    /// const API_KEY: Policy = Policy::new().charset(CharSet::ALPHANUMERIC.union(CharSet::of("_"))).prefix("sk_live_");
    /// assert_eq!(API_KEY.check("pk_live_1").unwrap_err().to_string(), "must start with `sk_live_`");
    /// ```
    #[must_use]
    pub const fn prefix(mut self, prefix: &'static str) -> Self {
        self.prefix = Some(prefix);
        self
    }

    /// At least one character of each class in `classes`, beside those that were required before.
    ///
    /// ```
    /// use secret_core::{Policy, Require};
    ///
    /// const MIXED: Policy = Policy::new().require(Require::LOWER.and(Require::DIGIT));
    /// assert!(MIXED.accepts("passw0rd") && !MIXED.accepts("password"));
    /// ```
    #[must_use]
    pub const fn require(mut self, classes: Require) -> Self {
        self.require = self.require.and(classes);
        self
    }

    /// None of these values, compared whole, beside those that were refused before.
    ///
    /// They are looked for one after another, so this is for a handful and not for a dictionary.
    ///
    /// ```
    /// use secret_core::Policy;
    ///
    /// const CHANGED: Policy = Policy::new().deny(&["changeme", "password"]);
    /// assert!(!CHANGED.accepts("changeme") && CHANGED.accepts("changeme!"));
    /// ```
    ///
    /// # Panics
    ///
    /// When the policy has four such lists already: at compile time where it is a `const`.
    #[must_use]
    pub const fn deny(mut self, values: &'static [&'static str]) -> Self {
        self.deny = match self.deny.push(values) {
            Some(deny) => deny,
            None => panic!("Policy::deny: a policy has room for four lists; join them"),
        };
        self
    }

    /// The weakest value that the policy accepts must have so many bits of entropy.
    ///
    /// This is a rule for the policy and not for a value: the charset and `min_len` must guarantee the bits, or
    /// the policy does not compile. See [`consistent`](Policy::consistent) for how they are counted.
    ///
    /// ```
    /// use secret_core::{CharSet, Policy};
    ///
    /// const STRONG: Policy = Policy::new().charset(CharSet::BASE64URL).min_len(22).min_entropy(128).consistent();
    /// ```
    ///
    /// ```compile_fail
    /// # use secret_core::{CharSet, Policy};
    /// const WEAK: Policy = Policy::new().charset(CharSet::BASE64URL).min_len(21).min_entropy(128).consistent();
    /// ```
    #[must_use]
    pub const fn min_entropy(mut self, bits: u32) -> Self {
        self.min_entropy = Some(bits);
        self
    }

    /// `check` must agree, beside the functions that must agree already.
    ///
    /// It sees every value that is not longer than `max_len` and `max_bytes`, also one that other rules refuse, so that all
    /// violations are told. Its error text is shown. It has the secret in its hands: what it does with it (copies, time) is
    /// beyond this crate's promises.
    ///
    /// ```
    /// use secret_core::Policy;
    ///
    /// fn no_spaces_in_a_row(value: &str) -> Result<(), &'static str> {
    ///     if value.contains("  ") { Err("must not have two spaces in a row") } else { Ok(()) }
    /// }
    ///
    /// const PASSPHRASE: Policy = Policy::new().with(no_spaces_in_a_row);
    /// assert_eq!(PASSPHRASE.check("a  b").unwrap_err().to_string(), "must not have two spaces in a row");
    /// ```
    ///
    /// # Panics
    ///
    /// When the policy has four functions already: at compile time where it is a `const`.
    #[must_use]
    pub const fn with(mut self, check: Check) -> Self {
        self.with = match self.with.push(check) {
            Some(with) => with,
            None => {
                panic!("Policy::with: a policy has room for four functions; call one from another")
            }
        };
        self
    }

    /// The value must have the form that a preset's source defines.
    #[must_use]
    pub const fn form(mut self, form: Form) -> Self {
        self.form = Some(form);
        self.planned()
    }

    /// With the plan that its charset and its form make.
    pub(super) const fn planned(mut self) -> Self {
        let without = match self.form {
            Some(form) => form.without(),
            None => CharSet::EMPTY,
        };
        self.plan = match self.charset {
            Some(charset) => Plan::new(charset.without(without)),
            None => Plan::without(without),
        };
        self
    }
}

impl Default for Policy {
    fn default() -> Self {
        Self::new()
    }
}
