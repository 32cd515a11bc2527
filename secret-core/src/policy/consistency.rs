//! Policies that contradict themselves.

use crate::rule::{Policy, every_rule};

impl Policy {
    /// Returns the policy if its rules do not contradict each other: write it at the end of a `const` policy.
    ///
    /// The derive does so for every policy that it meets. The entropy that [`min_entropy`](Policy::min_entropy) asks for
    /// is a lower bound of the binary logarithm of how many values of `min_len` characters are accepted, counted as
    /// [`entropy_bits`](Policy::entropy_bits) counts.
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
    /// At compile time in `const` code, with the two rules and their limits, if
    ///
    /// - `max_len` or `max_bytes` is 0, or `min_len` is above it,
    /// - the charset is empty,
    /// - the prefix or the suffix is empty, has a character outside the charset or a control character under `no_control`, or is
    ///   longer than `max_len` or `max_bytes`, or both together are,
    /// - `no_control` leaves nothing of the charset,
    /// - `require` asks for a class that the charset has nothing of, or for more than `max_len` or `max_bytes` has room
    ///   for beside prefix and suffix,
    /// - no length from `min_len` to `max_len` is one that the grammar can have,
    /// - `deny` names a value that another rule refuses,
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
