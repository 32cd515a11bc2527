//! Detects contradictory rules.

use crate::rule::{Policy, every_rule};

impl Policy {
    /// Returns the policy if its rules are consistent. Call it last in a `const` policy.
    ///
    /// The derive checks every policy. [`min_entropy`](Policy::min_entropy) is compared with the binary logarithm of the number of
    /// accepted values of `min_len` characters, counted as in [`entropy_bits`](Policy::entropy_bits).
    ///
    /// ```
    /// use secret_core::{CharSet, Policy};
    ///
    /// const PIN: Policy = Policy::new().charset(CharSet::DIGIT).min_len(4).max_len(8).validate_rules();
    /// ```
    ///
    /// ```compile_fail
    /// # use secret_core::{CharSet, Policy};
    /// // min_len = 8 is above max_len = 4
    /// const PIN: Policy = Policy::new().charset(CharSet::DIGIT).min_len(8).max_len(4).validate_rules();
    /// ```
    ///
    /// # Panics
    ///
    /// Panics, at compile time in `const` code, with the two rules and their limits, if
    ///
    /// - `max_len` or `max_bytes` is 0, or `min_len` is above it,
    /// - the charset is empty,
    /// - the prefix or the suffix is empty, has a character outside the charset or a control character under `no_control`, or is
    ///   longer than `max_len` or `max_bytes`, or both together are,
    /// - `no_control` leaves nothing of the charset,
    /// - `require` names a class that the charset excludes, or more classes than fit into `max_len` or `max_bytes` with the prefix
    ///   and suffix,
    /// - the grammar allows no length from `min_len` to `max_len`,
    /// - `deny` lists a value that another rule rejects,
    /// - `min_entropy` is above what `min_len` and the charset guarantee.
    #[must_use]
    #[track_caller]
    pub const fn validate_rules(self) -> Self {
        checked(self, "")
    }
}

macro_rules! consistency {
    ($($rule:ident: $type:ident $violations:tt)*) => {
        /// [`Policy::validate_rules`], with the name of the field that has the policy in the text.
        #[must_use]
        #[track_caller]
        pub const fn checked(policy: Policy, field: &str) -> Policy {
            $(policy.rules.$rule.check(&policy.rules, field);)*
            policy
        }

        /// One of the checks of [`checked`]: the derive makes them one by one, each on the keys that it is about.
        pub mod check {
            use crate::rule::Policy;

            $(
                /// Panics if the rule contradicts another.
                #[track_caller]
                pub const fn $rule(policy: &Policy, field: &str) {
                    policy.rules.$rule.check(&policy.rules, field);
                }
            )*
        }
    };
}
every_rule!(consistency);
