//! Derives stricter policies from others.

use crate::rule::{Policy, every_rule};

impl Policy {
    /// Returns the combined rules of this policy and `by`, which must be at least as strict.
    ///
    /// A looser rule is a compile error that names the rule and both limits. `deny`, `require` and `with` are
    /// added. Rules that `by` does not set stay unchanged; its default `min_len` of 1 does not count as set.
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
    /// Panics, at compile time in `const` code, if a rule of `by` is looser, if the combined rules are contradictory (see
    /// [`validate_rules`](Policy::validate_rules)), or if there are more than four `deny` lists or `with` functions.
    #[must_use]
    #[track_caller]
    pub const fn tightened(self, by: Self) -> Self {
        tightened_for(self, "", by)
    }
}

macro_rules! tighten {
    ($($rule:ident: $type:ident $violations:tt)*) => {
        /// [`Policy::tightened`], with the name of the field that has the policy in the text.
        #[must_use]
        #[track_caller]
        pub const fn tightened_for(policy: Policy, field: &str, by: Policy) -> Policy {
            $(policy.rules.$rule.check_looser(&policy.rules, &by.rules, field);)*
            super::consistency::checked(joined(policy, by), field)
        }

        /// The rules of both, where those of `by` are known to be tighter. Never fails: the derive builds a field's policy so, and
        /// has it checked beside that, so that a contradiction is one error and not another wherever the policy is used.
        #[must_use]
        pub const fn joined(policy: Policy, by: Policy) -> Policy {
            let mut both = policy;
            $(both.rules.$rule = policy.rules.$rule.joined(&policy.rules, &by.rules);)*
            both.rules = both.rules.with_gaps();
            both
        }
    };
}
every_rule!(tighten);
