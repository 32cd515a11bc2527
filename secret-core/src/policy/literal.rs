//! Literals that are checked when they are compiled.

use super::Policy;
use super::rules::RULES;
use super::text::Text;
use crate::violation::Rule;

impl Policy {
    /// Fails the build when `literal` breaks a rule.
    ///
    /// ```
    /// use secret_core::{CharSet, Policy};
    ///
    /// const CLIENT_SECRET: Policy = Policy::new().charset(CharSet::BASE64URL).max_len(86);
    /// const _: () = CLIENT_SECRET.assert_valid("abc");
    /// ```
    ///
    /// ```compile_fail
    /// # use secret_core::{CharSet, Policy};
    /// # const CLIENT_SECRET: Policy = Policy::new().charset(CharSet::BASE64URL).max_len(86);
    /// const _: () = CLIENT_SECRET.assert_valid("abc!");
    /// ```
    ///
    /// # Panics
    ///
    /// When `literal` breaks a rule, with that rule: at compile time in `const` code, which is where this belongs. Also when
    /// the policy has a function of the user's own ([`with`](Policy::with)), since `const` code cannot call it. The
    /// literal is not in the text.
    #[track_caller]
    pub const fn assert_valid(&self, literal: &str) {
        let mut rule = 0;
        while rule < RULES {
            if let Some(broken) = self.broken(rule, literal) {
                Text::about("").str("the literal breaks ").broken(&broken).panic();
            }
            rule += 1;
        }
        assert!(
            self.with.len() == 0,
            "assert_valid: the policy has a `with` function, which only a running program can call"
        );
    }
}

impl Text {
    const fn broken(self, rule: &Rule) -> Self {
        let text = self.rule(rule);
        match rule {
            Rule::Charset { position, .. } => text.str(" at character ").number(*position),
            _ => text,
        }
    }
}
