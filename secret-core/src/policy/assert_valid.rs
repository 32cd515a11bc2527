//! Literals that are checked when they are compiled.

use crate::rule::text::Text;
use crate::rule::{Policy, Rule, Rules};

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
    /// If `literal` breaks a rule, with that rule: at compile time in `const` code, which is where this belongs. Also if
    /// the policy has a function of the user's own ([`with`](Policy::with)), since `const` code cannot call it. The
    /// literal is not in the text.
    #[track_caller]
    pub const fn assert_valid(&self, literal: &str) {
        let mut rule = 0;
        while rule < Rules::COUNT {
            if let Some(rule_broken) = self.rules.broken(rule, literal.as_bytes()) {
                broken(Text::about("").str("the literal breaks "), &rule_broken).panic();
            }
            rule += 1;
        }
        assert!(
            !self.rules.with.is_set(),
            "assert_valid: the policy has a `with` function, which only a running program can call"
        );
    }
}

const fn broken(text: Text, rule: &Rule) -> Text {
    let text = text.rule(rule);
    match rule {
        Rule::Charset { position, .. } | Rule::NoControl { position } => text.str(" at character ").number(*position),
        _ => text,
    }
}
